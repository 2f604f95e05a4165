"""How well the marks and words of drawings stand out from their ground, which axe does not measure."""

from playwright.sync_api import Page

# What WCAG asks for: 1.4.3 of words, 1.4.11 of what is drawn. The line that bars stand on says nothing.
_FAINT = """
() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const light = colour => {
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255)
    const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = light(getComputedStyle(document.documentElement).backgroundColor)
  const contrast = colour => {
    const [low, high] = [light(colour), ground].sort((one, other) => one - other)
    return (high + 0.05) / (low + 0.05)
  }
  const wanted = mark => mark.tagName === 'text' ? 4.5 : 3
  const paints = mark => ['fill', 'stroke'].map(name => getComputedStyle(mark)[name]).filter(paint => paint !== 'none')
  const marks = [...document.querySelectorAll('main svg :is(rect, path, circle, text, line, polygon):not(.ground)')]
  const drawn = marks.filter(mark => { const box = mark.getBBox(); return box.width || box.height })
  const isFaint = mark => !paints(mark).some(paint => contrast(paint) >= wanted(mark))
  return [drawn.length, drawn.filter(isFaint).map(mark => mark.outerHTML.slice(0, 90))]
}
"""


def faint(page: Page) -> tuple[int, list[str]]:
    """How many marks and words the drawings of the page's main part have, and those of too little contrast."""
    number, found = page.evaluate(_FAINT)
    return number, found
