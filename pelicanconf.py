"""Settings of the archive while it is written and looked at; publishconf.py adds what publishing needs."""

import logging

SITENAME = "Bảng vàng Đống Đa"
SITEURL = ""
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["award_archive"]

AWARD_ARCHIVE = {
    "description": "Tóm tắt tin khen thưởng ở các phường Đống Đa, Hà Nội: ai được khen, bao nhiêu, cho năm nào.",
    "feed_namespace": "bang-vang-dong-da",
}

# The archive's own generator writes every page; Pelican's find nothing to do.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
THEME_STATIC_PATHS: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TYPOGRIFY = False
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
# Pelican readies its reStructuredText reader even where no such file is read.
LOG_FILTER = [(logging.WARNING, "Docutils has no localization for '%s'. Using 'en' instead.")]
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
