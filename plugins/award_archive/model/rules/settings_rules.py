"""Lists the rules about settings that do not fit the content, each with a message and an example."""

from award_archive.model.rules.rule import Rule

SETTINGS = (
    Rule(
        "home-unknown",
        "Sổ đơn vị không có “{name}”, nên trang đầu chưa để tin nơi nào lên trước. {hint} Viết tên như trong sổ, kèm "
        "loại, ví dụ “quận Đống Đa”, hoặc viết mã.",
        "cài đặt home là quận Đống Đaa",
        is_warning=True,
    ),
    Rule(
        "home-ambiguous",
        "Sổ có nhiều đơn vị tên “{name}”: {choices}; nên trang đầu chưa để tin nơi nào lên trước. Viết cả loại, "
        "hoặc viết mã.",
        "cài đặt home là Đống Đa, mà sổ có quận Đống Đa và phường Đống Đa",
        is_warning=True,
    ),
)
