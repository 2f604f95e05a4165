"""Neutral Vietnamese prose without end: ordinary things that neighbours do. It names nobody."""

from random import Random

_WHEN = (
    "Từ đầu năm", "Trong tháng vừa qua", "Sau ba tháng phát động", "Vào mỗi sáng thứ bảy", "Trước mùa mưa",
    "Dịp cuối năm", "Qua hai đợt thi đua", "Ngay sau buổi phát động", "Suốt mùa hè", "Trong tuần lễ cao điểm",
)  # fmt: skip
_WHO = (
    "các tổ dân phố", "chi hội phụ nữ", "ban công tác mặt trận", "hội khuyến học", "đoàn thanh niên của phường",
    "hội cựu chiến binh", "trạm y tế", "đội dân phòng", "câu lạc bộ dưỡng sinh", "các hộ kinh doanh quanh chợ",
    "thầy cô các trường trên địa bàn", "lực lượng tự quản", "hội người cao tuổi", "nhóm tình nguyện của khu tập thể",
)  # fmt: skip
_DID = (
    "đã dọn sạch những ngõ nhỏ và sơn lại tường rào", "trồng thêm cây xanh dọc bờ sông",
    "vận động bà con phân loại rác", "tổ chức lớp học buổi tối cho các cháu", "thay nhau trực cổng ngõ trong đêm",
    "lắp thêm đèn chiếu sáng ở chỗ tối", "khám sức khỏe miễn phí cho người lớn tuổi",
    "nhắc nhau giữ vỉa hè thông thoáng", "gom sách cũ lập tủ sách chung",
    "tập chữa cháy với bình và vòi có sẵn", "quyên góp áo ấm gửi lên vùng cao", "mở hội thi nấu ăn giữa các khu nhà",
)  # fmt: skip
_WHERE = (
    "ở quanh sân nhà văn hóa", "trên những đoạn phố đông người", "tại các khu tập thể cũ", "dọc con ngõ sau trường học",
    "ở ba khu dân cư xa trung tâm", "quanh hồ nước và vườn hoa", "trong các lối đi chung", "ngay trước cổng chợ",
)  # fmt: skip
_HOW = (
    "với sự góp sức của nhiều gia đình", "mà không dùng tới ngân sách", "theo kế hoạch đã bàn từ trước",
    "bằng số tiền tiết kiệm được", "nhờ mỗi nhà góp một buổi công", "có người ghi chép và báo cáo hằng tuần",
)  # fmt: skip
_RESULT = (
    "nên lối đi sạch hơn hẳn", "và được bà con hai bên phố khen", "nhờ vậy số vụ việc giảm rõ so với năm trước",
    "để các cháu có chỗ chơi an toàn", "và việc ấy nay đã thành nếp", "dù thời tiết nhiều hôm không thuận",
    "và sẽ còn làm tiếp trong quý sau", "nên cuối đợt không nơi nào phải nhắc lại",
)  # fmt: skip
_MODELS = (
    "Ngõ nhỏ không rác", "Cổng trường an toàn", "Tiếng kẻng bình yên", "Tủ sách đầu ngõ", "Bếp ấm cuối tuần",
    "Phố xanh, nhà sạch", "Mỗi tuần một việc tốt", "Đèn sáng ngõ sâu",
)  # fmt: skip
_MARKED = ("tự giác", "cùng nhau", "việc nhỏ", "đều đặn", "không phô trương", "từ cơ sở", "đúng hẹn")
_HEADINGS = ("Việc đã làm", "Cách làm", "Từ những ngõ nhỏ", "Điều còn lại", "Bà con cùng góp sức", "Nhìn lại một năm")
TOPICS = (
    "giữ phố sạch", "phòng cháy, chữa cháy", "khuyến học, khuyến tài", "hiến máu tình nguyện", "giữ trật tự đô thị",
    "xây dựng gia đình văn hóa", "chăm sóc người cao tuổi", "thi đua yêu nước", "giúp nhau lúc khó khăn",
)  # fmt: skip


def paragraph(chance: Random) -> str:
    """About fifty words, with a mark or two as editors set them."""
    return f"{_sentence(chance)} {_remark(chance)}"


def heading(chance: Random) -> str:
    """A few words."""
    return chance.choice(_HEADINGS)


def item(chance: Random) -> str:
    """A line of a list."""
    return f"{_capital(chance.choice(_WHO))} {chance.choice(_DID)}"


def _sentence(chance: Random) -> str:
    parts = (_WHO, _DID, chance.choice((_WHERE, _HOW, _RESULT)))
    return f"{chance.choice(_WHEN)}, {' '.join(map(chance.choice, parts))}."


def _remark(chance: Random) -> str:
    """A sentence with a name in straight quotes, which typography has to turn, or with strong or stressed words."""
    who, did = chance.choice(_WHO), chance.choice(_DID)
    marked = chance.choice(_MARKED)
    return chance.choice(
        (
            f'Mô hình "{chance.choice(_MODELS)}" ra đời từ đó: {who} {did}.',
            f"Điều được nhắc nhiều nhất là **{marked}** - {who} {did}.",
            f"Theo báo cáo, {who} {did}, *{marked}* và có nơi theo dõi.",
        )
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
