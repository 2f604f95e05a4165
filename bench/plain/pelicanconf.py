"""Plain Pelican for the same archive: its own generators, a page for each article, lists by ward and by year."""

SITENAME = "Bảng vàng Đống Đa"
SITEURL = ""
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"

PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
PLUGINS: list[str] = []
TYPOGRIFY = True

FILENAME_METADATA = r"(?P<slug>.*)"
ARTICLE_URL, ARTICLE_SAVE_AS = "tin/{date:%Y}/{slug}/", "tin/{date:%Y}/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "phuong/{slug}/", "phuong/{slug}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "nam/{date:%Y}/", "nam/{date:%Y}/index.html"
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
DIRECT_TEMPLATES = ["index"]

# As many as the archive's own lists and feeds hold.
DEFAULT_PAGINATION = FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feeds/tin.atom.xml"
CATEGORY_FEED_ATOM = "feeds/phuong/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
