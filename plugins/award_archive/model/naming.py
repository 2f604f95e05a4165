"""Decides whether a text names a place: by its id, or by its name with or without a type of unit before it."""

from award_archive.model.place import Place
from award_archive.model.vietnamese import name_key

PROVINCE = "tỉnh"
DISTRICT = "quận"
_TYPES = ("thành phố", "tp", PROVINCE, DISTRICT, "huyện", "thị xã", "phường", "xã", "thị trấn", "đặc khu")
_TYPE_KEYS = frozenset(map(name_key, _TYPES))


def is_named(place: Place, name: str) -> bool:
    """Whether the text is the place's id, or its name with or without a type of unit (any type) before it."""
    if name == place.id:
        return True
    return is_same_name(place.name, place.type or PROVINCE, name)


def is_same_name(name: str, place_type: str, written: str) -> bool:
    """Whether both are the same name, even if one has a type before it: `place_type`, or any of `_TYPES`."""
    key, wanted = name_key(name), name_key(written)
    if key == wanted:
        return True
    prefixes = _TYPE_KEYS | {name_key(place_type)} if place_type else _TYPE_KEYS
    return any(wanted == f"{prefix} {key}" or f"{prefix} {wanted}" == key for prefix in prefixes)
