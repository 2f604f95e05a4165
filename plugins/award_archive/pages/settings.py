"""The `Settings` of an archive: one typed class with defaults, checked when they are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import urlsplit

from award_archive.messages import for_publishers, for_readers
from award_archive.model.web import is_web_address

_NAMESPACE = re.compile(r"[a-z0-9][a-z0-9._-]*")
_CLUSTER = re.compile(r"tcp://[^\s/]+:[0-9]+")
# The settings that stand beside Pelican's own; all others are keys of AWARD_ARCHIVE.
_SHOWN = {"name": "SITENAME", "url": "SITEURL", "cluster": "PHOTO_CLUSTER"}


class SettingsError(Exception):
    """A setting that is unknown or of the wrong type; the text names it and what was expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """An archive's settings.

    `name` and `url` come from Pelican's SITENAME and SITEURL; `cluster`, from PHOTO_CLUSTER, is the address of a Dask
    scheduler whose workers make the derivatives of photographs, "" for none. The others are the keys of
    `AWARD_ARCHIVE`: `description` says in a sentence what the archive is; `feed_namespace` goes into the ids of feed
    entries and must never change; `cache` is the folder of what builds remember.
    """

    name: str
    url: str = ""
    cluster: str = ""
    description: str = for_readers.ARCHIVE_ABOUT
    feed_namespace: str = "bang-vang"
    cache: str = ".cache"

    @classmethod
    def of(cls, name: object, url: object, own: object, cluster: object = "") -> "Settings":
        """Check and take settings as they stand in a settings file. Raises SettingsError."""
        if not isinstance(own, Mapping):
            raise SettingsError(for_publishers.no_dict(own))
        values: dict[str, Any] = {"name": name, "url": url, "cluster": cluster, **own}
        known = [field.name for field in fields(cls)]
        keys = known[len(_SHOWN) :]
        faults = [for_publishers.unknown_setting(key, keys) for key in own if key not in keys]
        faults += [
            for_publishers.no_text(_SHOWN.get(key, key), value)
            for key, value in values.items()
            if key in known and not isinstance(value, str)
        ]
        faults += [
            for_publishers.unprintable(_SHOWN.get(key, key), value)
            for key, value in values.items()
            if isinstance(value, str) and not value.isprintable()
        ]
        namespace = own.get("feed_namespace")
        if isinstance(namespace, str) and not _NAMESPACE.fullmatch(namespace):
            faults.append(for_publishers.bad_namespace(namespace))
        if isinstance(url, str) and url and not is_web_address(url):
            faults.append(for_publishers.bad_site_url(url))
        elif isinstance(url, str) and not _is_plain(url):
            faults.append(for_publishers.SITE_URL_WITH_MORE)
        if isinstance(cluster, str) and cluster and not _CLUSTER.fullmatch(cluster):
            faults.append(for_publishers.bad_cluster(cluster))
        if faults:
            raise SettingsError(" ".join(faults))
        return cls(**values | {"url": str(url).rstrip("/")})


def _is_plain(url: str) -> bool:
    """Whether a path can be put behind the address."""
    return not set(url) & set("?#") and "@" not in urlsplit(url).netloc
