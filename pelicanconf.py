"""Settings of the archive while it is written and looked at; publishconf.py adds what publishing needs."""

SITENAME = "Bảng vàng Hà Nội"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"
PATH = "content"
OUTPUT_PATH = "output"
# This folder's own plugin, whatever is installed.
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["award_archive"]
# The plugin sets these too, but Pelican warns of them before it loads plugins.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

AWARD_ARCHIVE = {
    "description": "Tóm tắt tin khen thưởng ở các phường, xã Hà Nội: ai được khen, bao nhiêu, cho năm nào.",
    "feed_namespace": "bang-vang-dong-da",
    "home": "quận Đống Đa",
}
