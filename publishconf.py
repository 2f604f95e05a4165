"""Settings of the published archive: pelicanconf.py with a folder and a memory of its own, and the public address.

The address is that of the environment's variable SITEURL. Its form is checked with the other settings.
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403 - Pelican's own way to build one settings file on another

OUTPUT_PATH = "public"
# Both builds have a memory of their own, so that neither undoes what the other remembers.
AWARD_ARCHIVE = AWARD_ARCHIVE | {"memory": "public"}  # noqa: F405
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL:
    sys.exit("publishconf.py: đặt biến môi trường SITEURL, ví dụ SITEURL=https://ten-mien.example/kho")
