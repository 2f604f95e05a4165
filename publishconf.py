"""Settings of the published archive: pelicanconf.py with the public address, from the environment's SITEURL."""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403 - Pelican's own way to build one settings file on another

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://")):
    sys.exit("publishconf.py: đặt biến môi trường SITEURL, ví dụ SITEURL=https://ten-mien.example/kho")
