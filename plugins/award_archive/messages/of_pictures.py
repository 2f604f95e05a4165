"""Holds the Vietnamese texts about pictures that the code shows to readers: what they are, and how many there are."""

# What a drawing is called, and what many are.
DRAWING, DRAWINGS = "Hình vẽ minh họa", "hình minh họa"
# How captions begin that say so.
CALLED_DRAWINGS = (DRAWING, DRAWINGS, "hình vẽ")
# Between two sorts of pictures within a sentence.
AND = " và "


def photos_of(whole: str) -> str:
    """The title of a gallery; `whole` is a year or a place as a sentence names it."""
    return f"Hình ảnh {whole}"


def about_photos(whole: str, number: str) -> str:
    """What a gallery has; `number` tells of which sort and how many."""
    return f"{number} trong các tin khen thưởng của {whole}."


def credit(made_by: str, licence: str) -> str:
    """Who made pictures, and under which licence; "" stands for none."""
    return " · ".join(filter(None, (made_by, licence.replace(" ", "\u00a0"))))


def pictures(photographs: str, drawings: str, joint: str = ", ") -> str:
    """How many pictures there are of each sort; "" stands for none."""
    return joint.join((*(f"{n} ảnh" for n in (photographs,) if n), *(f"{n} {DRAWINGS}" for n in (drawings,) if n)))
