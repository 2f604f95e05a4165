"""Refuses TIFF files with missing rows, which Pillow would show as black, or tiles larger than a picture may be."""

from PIL.TiffImagePlugin import TILELENGTH, TILEWIDTH, TiffImageFile

from award_archive.photos.fault import check_size


def check_strips(image: TiffImageFile) -> None:
    """Raise ValueError for strips that leave some of the picture out, and PhotoFault for tiles larger than a picture.

    A tile is decoded as a whole, however little of it the picture needs.
    """
    check_size(image.tag_v2.get(TILEWIDTH, 0), image.tag_v2.get(TILELENGTH, 0))
    parts = {tile.extents for tile in image.tile}
    held = sum((right - left) * (bottom - top) for left, top, right, bottom in filter(None, parts))
    if held < image.width * image.height:
        raise ValueError("fewer rows than the header claims")
