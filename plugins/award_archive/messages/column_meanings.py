"""Describes each file of the open data, and each column of its CSV files, in Vietnamese."""

AWARDS = "Mỗi dòng một loại khen thưởng trong một bài đã đăng"
ARTICLES = "Mọi bài đã đăng, với nguồn và đính chính"
WARDS = "Phường, xã, mỗi đơn vị với những ngày tồn tại"
DISTRICTS = "Quận, huyện, mỗi đơn vị với những ngày tồn tại"
PROVINCES = "Tỉnh, thành phố, mỗi đơn vị với những ngày tồn tại"
WARD_CHANGES = "Phường, xã cũ nay thành gì"
DISTRICT_CHANGES = "Quận, huyện cũ thành gì"
PROVINCE_CHANGES = "Tỉnh, thành phố cũ thành gì"
KINDS = "Hình thức khen"
ISSUERS = "Chức vụ, cơ quan được tặng gì, trong những ngày nào"
MOVEMENTS = "Phong trào thi đua"
PHOTOS = "Mọi ảnh và hình vẽ đã đăng"
PACKAGE = "Mô tả các tệp trên cho máy đọc (Data Package)"

AWARD_ARTICLE = "tên bài trong kho, cũng là phần cuối của địa chỉ"
AWARD_URL = "địa chỉ của bài"
AWARD_DATE = (
    "khi nào diễn ra, đúng đến mức nguồn cho biết: ngày (của nhiều ngày: ngày đầu), tháng hoặc năm; trống khi không rõ"
)
AWARD_WORKING_YEAR = "năm công tác được khen: 2015, 2009-2019 với tổng kết nhiều năm, nh 2011-2012 với năm học"
AWARD_SCOPE = (
    "cấp của nơi người được khen: ward (phường, xã), wards (chung nhiều phường, xã), district (quận, huyện), "
    "province (tỉnh, thành phố)"
)
AWARD_PLACE_ID = "mã đơn vị của kho, nhiều mã cách nhau bằng “; ”; mã phường xem wards.csv"
AWARD_PLACE = "tên đơn vị lúc ấy, nhiều tên cách nhau bằng “; ”"
AWARD_KIND = "hình thức khen"
AWARD_CLASS = "loại hình thức theo Luật Thi đua, khen thưởng"
AWARD_RECIPIENTS = (
    "ai được khen: collectives (tập thể), individuals (cá nhân), households (hộ gia đình), "
    "unsplit (nhiều loại chung một con số, nguồn không tách)"
)
AWARD_ISSUER = "nơi tặng, nhiều nơi cách nhau bằng “; ”; trống khi nguồn không nêu"
AWARD_COUNT = "số lượng; trống khi nguồn không nêu con số, không bao giờ thay bằng 0"
AWARD_COUNT_KIND = (
    "exact (đúng số ấy), at_least (hơn, trên, ít nhất), about (gần, khoảng, hoặc từ số ấy đến một số khác), "
    "unspecified (nhiều, không rõ số)"
)
AWARD_COUNT_TEXT = "số lượng như người biên tập ghi theo nguồn"
AWARD_QUOTE = "lời của nguồn nêu con số"
AWARD_SOURCE_URL = "địa chỉ nguồn đầu tiên có địa chỉ"
AWARD_ROW = "số thứ tự của dòng trong bài"
AWARD_PART_OF = "dòng này nằm trong dòng nào của bài (“trong đó”); trống khi là một dòng riêng"
AWARD_GROUP = "người được khen là ai, khi nguồn nói rõ hơn: giáo viên, học sinh"
AWARD_ISSUER_LEVEL = (
    "cấp của nơi tặng: central (trung ương), province (tỉnh, thành phố), district (quận, huyện), ward (phường, xã), "
    "body (cơ quan, đoàn thể); trống khi không rõ"
)
AWARD_COUNTED = (
    "yes khi được cộng vào các tổng; no khi nằm trong dòng khác, là tổng kết nhiều năm, hay chung nhiều phường"
)
AWARD_DATE_PRECISION = "date biết đến đâu: day (ngày), month (tháng), year (năm), reported (chỉ biết ngày đăng tin)"

UNIT_ID = "mã đơn vị của kho, không đổi"
UNIT_NAME = "tên"
UNIT_PROVINCE = "tỉnh, thành phố lúc ấy"
UNIT_NOW = (
    "mã các đơn vị hiện nay trên đất ấy, cách nhau bằng dấu cách, đơn vị cấp khác có cấp đứng trước (ward:lang-1); "
    "trống khi chưa được ghi nhận"
)
VALID_FROM = "ngày đầu; để trống nếu có từ trước khi kho bắt đầu hoặc không rõ"
VALID_TO = "ngày cuối; trống khi hiện còn"
WARD_TYPE = "loại: phường, xã, thị trấn, đặc khu"
WARD_DISTRICT = "quận, huyện lúc ấy; trống khi không có"
WARD_OFFICIAL_CODE = "mã hành chính khi đó; có thể trùng nên không dùng để nhận diện"
DISTRICT_TYPE = "loại: quận, huyện, thị xã, thành phố"
PROVINCE_TYPE = "loại: tỉnh, thành phố; trống khi sổ chỉ ghi tên"

CHANGE_DATE = "ngày thay đổi có hiệu lực"
CHANGE_RESOLUTION = "số nghị quyết, nghị định; trống khi không rõ"
CHANGE_FROM_ID = "mã đơn vị cũ"
CHANGE_TO_ID = "mã đơn vị mới, hoặc đơn vị nhận thêm; quận, huyện có thể thành phường, xã, đặc khu"
CHANGE_EXTENT = "whole (toàn bộ), part (một phần), area (chỉ đất, không kèm dân)"
CHANGE_CONFIDENCE = "độ tin cậy: high (cao), medium (vừa), low (thấp)"
CHANGE_SOURCE = "nơi ghi thay đổi này; trống khi không nêu"

KIND_NAME = "hình thức khen"
KIND_CLASS = AWARD_CLASS
ALIASES = "tên khác, cách nhau bằng “; ”"
ABOUT = "là gì; trống khi chưa ghi"
ABOUT_SOURCE = "theo văn bản hoặc trang nào; trống khi không nêu"
ISSUER_ID = "mã chức vụ, cơ quan của kho"
ISSUER_TITLE = "chức vụ, cơ quan"
ISSUER_LEVEL = "cấp, như issuer_level của awards.csv; trống khi có ở nhiều cấp"
ISSUER_GIVES = "các hình thức được tặng trong những ngày ấy, cách nhau bằng “; ”; trống khi không ghi"
MOVEMENT_ID = "mã phong trào của kho"
MOVEMENT_NAME = "tên phong trào"

PHOTO_ARTICLE = "tên bài trong kho có ảnh này"
PHOTO_URL = "địa chỉ trang của ảnh"
PHOTO_IMAGE = "địa chỉ tệp ảnh lớn nhất"
PHOTO_WIDTH = "chiều rộng tệp ấy, điểm ảnh"
PHOTO_HEIGHT = "chiều cao tệp ấy, điểm ảnh"
PHOTO_CAPTION = "chú thích"
PHOTO_ALT = "ảnh có gì, bằng lời"
PHOTO_CREDIT = "của ai"
PHOTO_LICENCE = "giấy phép; trống khi không nêu"
