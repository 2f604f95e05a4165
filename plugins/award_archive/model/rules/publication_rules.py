"""Lists the rules about what was published and changes or goes, each with a message and an example."""

from award_archive.model.rules.rule import Rule

PUBLICATION = (
    Rule(
        "silent-change",
        "Số, hình thức, đối tượng, nơi hay năm công tác đã đăng nay khác trước mà chưa có đính chính mới. Thêm một mục "
        "dưới “corrections:”, rồi xem lại lời: {entry}",
        "một số đã đăng là 205, nay sửa thành 502",
    ),
    Rule(
        "address-moved",
        "Bài này đã đăng ở {url}, nay ai mở địa chỉ ấy không còn thấy gì. Thêm một dòng dưới “aliases:” của "
        "bài: {entry}",
        "một bài đã đăng đổi tên tệp, hoặc đổi “date” sang năm khác",
    ),
    Rule(
        "article-gone",
        "Bài đã đăng ở {url} nay không còn. Bài đổi tên thì thêm một dòng dưới “aliases:” của bài mới: {entry} – Bỏ "
        "hẳn thì thêm vào {list} một dòng, ghi rõ vì sao: {row}",
        "một bài đã đăng bị xóa, hoặc đặt lại “status: draft”",
    ),
    Rule(
        "alias-gone",
        "Địa chỉ cũ {url} vẫn dẫn tới bài, nay ai mở không còn thấy gì. Trả lại dòng ấy dưới “aliases:”: {entry} – "
        "Bỏ hẳn thì thêm vào {list} một dòng, ghi rõ vì sao: {row}",
        "một dòng của “aliases” bị xóa",
    ),
    Rule(
        "unit-gone",
        "Trang {url} của {name} đã đăng nay không còn, vì sổ không còn mã ấy. Viết lại mã cũ; trang của đơn vị không "
        "có “aliases”, nên nếu buộc phải bỏ thì thêm vào {list} một dòng, ghi rõ vì sao: {row}",
        "mã lang-ha-1 trong wards.csv đổi thành lang-ha-2",
    ),
    Rule(
        "kind-gone",
        "Trang {url} của hình thức khen “{name}” đã đăng nay không còn, vì sổ không còn tên ấy. Đổi tên thì giữ tên cũ "
        "ở cột “aliases” của dòng ấy, địa chỉ cũ sẽ dẫn tới trang mới; bỏ hẳn thì thêm vào {list} một dòng, ghi rõ vì "
        "sao: {row}",
        "dòng bằng khen trong award_kinds.csv bị xóa",
    ),
    Rule(
        "kind-alias-gone",
        "Địa chỉ {url} đã đăng vẫn dẫn tới trang của một hình thức khen, nay ai mở không còn thấy gì, vì sổ không còn "
        "tên khác “{name}”. Trả tên ấy lại ở cột “aliases”; bỏ hẳn thì thêm vào {list} một dòng, ghi rõ vì sao: {row}",
        "bằng khen đổi tên, giữ tên cũ ở “aliases”, lần đăng sau lại xóa tên cũ",
    ),
    Rule(
        "kind-moved",
        "Trang {url} của hình thức khen “{name}” đã đăng nay không còn: hình thức ấy nay ở địa chỉ khác. Các tên bỏ "
        "dấu đi thì giống nhau được đánh số theo thứ tự dòng, nên giữ các dòng và tên khác đã có, dòng mới thêm ở "
        "cuối. Buộc phải bỏ địa chỉ ấy thì thêm vào {list} một dòng, ghi rõ vì sao: {row}",
        "trong award_kinds.csv có bằng khen rồi bảng khen, dòng bằng khen bị xóa",
    ),
    Rule(
        "kind-replaced",
        "Trang {url} đã đăng là của hình thức khen “{name}”, nay là của “{other}”. Các tên bỏ dấu đi thì giống nhau "
        "được đánh số theo thứ tự dòng: xếp các dòng như cũ, trả lại dòng đã xóa, bỏ tên khác vừa thêm, dòng mới để ở "
        "cuối. Đổi tên thì giữ tên cũ ở cột “aliases” của chính dòng ấy.",
        "trong award_kinds.csv hai dòng bằng khen và bảng khen đổi chỗ",
    ),
    Rule(
        "kind-alias-moved",
        "Địa chỉ {url} đã đăng vẫn dẫn tới hình thức khen “{name}”, nay dẫn tới “{other}”. Đúng ý thì không phải làm "
        "gì; không thì trả tên khác ấy về dòng cũ.",
        "một tên khác chuyển từ dòng giấy khen sang dòng bằng khen",
        is_warning=True,
    ),
    Rule(
        "movement-gone",
        "Trang {url} của phong trào “{name}” đã đăng nay không còn, vì sổ không còn mã ấy. Viết lại mã cũ; nếu buộc "
        "phải bỏ thì thêm vào {list} một dòng, ghi rõ vì sao: {row}",
        "mã dan-van-kheo trong movements.csv đổi thành dan-van",
    ),
    Rule(
        "movement-replaced",
        "Trang {url} đã đăng là của phong trào “{name}”, nay sổ ghi mã ấy cho “{other}”. Đổi tên thì giữ tên cũ ở cột "
        "“aliases” của dòng ấy; phong trào khác thì trả mã {id} lại cho “{name}”, và đặt cho “{other}” mã của nó.",
        "hai phong trào trong movements.csv đổi mã cho nhau",
    ),
    Rule(
        "photo-gone",
        "Ảnh “{file}” đã đăng nay không còn trong bài. Gỡ ảnh thì {todo} thêm một mục dưới “photos:”: {entry} – Đổi "
        "tên hay chuyển sang bài khác thì thêm vào {list} một dòng: {row}",
        "một mục của “photos” bị xóa",
    ),
    Rule(
        "published-waits",
        "Bài đã đăng ở {url} rồi, không hẹn ngày lại được. Bỏ dòng “publish_on”, hoặc viết ở đó một ngày đã tới.",
        "một bài đã đăng thêm “publish_on” là một ngày chưa tới",
    ),
    Rule(
        "entry-erased",
        "Mục ngày {day} dưới “{key}:” đã đăng nay không còn, nên /dinh-chinh/ mất một dòng. Lời thì sửa được, mục thì "
        "phải giữ; trả lại mục ấy: {entry}",
        "một mục của “corrections” bị xóa",
    ),
    Rule(
        "gone-erased",
        "Dòng về địa chỉ đã bỏ {url} nay không còn, nên /dinh-chinh/ mất một dòng. Lời thì sửa được, dòng thì phải "
        "giữ; trả lại vào {list}: {row}",
        "một dòng của gone.csv bị xóa, mà địa chỉ ấy vẫn chưa mở lại",
    ),
    Rule(
        "unit-replaced",
        "Trang {url} đã đăng là của {name}, nay sổ ghi mã ấy cho {other}. Trả mã {id} lại cho {name}; {other} giữ mã "
        "cũ của mình, chưa có thì đặt mã mới.",
        "hai phường trong wards.csv đổi mã cho nhau",
    ),
    Rule(
        "not-compared",
        "Tệp này ở bản đem so có lỗi, nên {what} chưa được so với bản ấy, chỉ các địa chỉ đã so. Đọc lại những chỗ đã "
        "sửa, git diff cho thấy. Lỗi hồi ấy: {reason}",
        "sổ ở bản đem so có một dòng sai",
        is_warning=True,
    ),
    Rule(
        "gone-living",
        "Địa chỉ {url} vẫn còn mở được. Xóa dòng này; muốn bỏ hẳn một bài, một ảnh hay một dòng “aliases” thì xóa "
        "chính nó, còn trang của một đơn vị, hình thức hay phong trào trong sổ thì để nguyên.",
        "địa chỉ của một bài đang đăng",
    ),
    Rule("gone-twice", "Dòng {other} đã ghi địa chỉ {url}. Xóa một trong hai dòng.", "hai dòng cùng một địa chỉ"),
)
