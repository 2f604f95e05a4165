"""How like the picture a copy of it is, in two measures that are short to write and known to everybody."""

from math import inf, log10
from typing import Any

from PIL import Image, ImageChops, ImageMath, ImageStat

_WHITE = 255
# Luma counts three times as much as both colours, as is usual where encoders are compared.
_WEIGHTS = (6 / 8, 1 / 8, 1 / 8)
_SQUARE = 8
_C1, _C2 = (0.01 * _WHITE) ** 2, (0.03 * _WHITE) ** 2


def psnr(picture: Image.Image, copy: Image.Image) -> float:
    """Peak signal to noise in dB, of luma and colours: above 40 hardly anybody sees a difference."""
    pair = (image.convert("YCbCr") for image in (picture, copy))
    squares = ImageStat.Stat(ImageChops.difference(*pair)).sum2
    pixels = picture.width * picture.height
    error = sum(weight * square / pixels for weight, square in zip(_WEIGHTS, squares, strict=True))
    return 10 * log10(_WHITE**2 / error) if error else inf


def ssim(picture: Image.Image, copy: Image.Image) -> float:
    """Structural similarity of luma (Wang and others, 2004), the mean of squares of 8 pixels; 1 is the same picture."""
    a, b = (image.convert("L").convert("F") for image in (picture, copy))
    means = {"a": a.reduce(_SQUARE), "b": b.reduce(_SQUARE)}
    products = {"aa": _mean_product(a, a), "bb": _mean_product(b, b), "ab": _mean_product(a, b)}
    squares: Image.Image = ImageMath.lambda_eval(_similarity, **means, **products)
    mean = squares.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(mean, float)  # noqa: S101 - one channel of floats
    return mean


def _mean_product(a: Image.Image, b: Image.Image) -> Image.Image:
    product: Image.Image = ImageMath.lambda_eval(lambda of: of["a"] * of["b"], a=a, b=b)
    return product.reduce(_SQUARE)


def _similarity(of: dict[str, Any]) -> Any:
    a, b = of["a"], of["b"]
    variances, covariance = of["aa"] - a * a + of["bb"] - b * b, of["ab"] - a * b
    return (2 * a * b + _C1) * (2 * covariance + _C2) / ((a * a + b * b + _C1) * (variances + _C2))
