"""What of a page a reader cannot see where it is, whatever the width of the screen and the size of the letters."""

from playwright.sync_api import Page

_USUAL = 16

_CUT_OFF = """
() => {
  const edge = document.documentElement.clientWidth
  const all = document.body ?? document.documentElement  // a feed has no body
  const wide = (document.scrollingElement ?? document.documentElement).scrollWidth - edge
  const found = wide > 0 ? [`the page is too wide by ${wide} px`] : []
  const style = part => getComputedStyle(part)
  // Words that only screen readers are told lie in a box of one pixel.
  const isPixel = part => part.clientWidth === 1 && style(part).overflowX !== 'visible'
  const isForEars = part => part && (isPixel(part) || isForEars(part.parentElement))
  const scrolls = part => part && (['auto', 'scroll'].includes(style(part).overflowX) || scrolls(part.parentElement))

  for (const part of all.querySelectorAll('*')) {
    const hides = overflow => ['hidden', 'clip'].includes(overflow)
    const isTooWide = hides(style(part).overflowX) && part.scrollWidth > part.clientWidth + 1
    const isTooHigh = hides(style(part).overflowY) && part.scrollHeight > part.clientHeight + 1
    if ((isTooWide || isTooHigh) && !isForEars(part)) found.push(`hidden in part: ${part.outerHTML.slice(0, 120)}`)
  }
  const range = document.createRange()
  const words = document.createTreeWalker(all, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    range.selectNodeContents(words.currentNode)
    const box = range.getBoundingClientRect()
    const parent = words.currentNode.parentElement
    const isSeen = words.currentNode.data.trim() && !scrolls(parent) && !isForEars(parent)
    if (isSeen && box.right > edge + 1) found.push(`beyond the edge: ${range}`)
  }
  return found
}
"""


def cut_off(page: Page) -> list[str]:
    """Where the page is too wide, words stand beyond its edge, or a part hides some of what it holds."""
    found: list[str] = page.evaluate(_CUT_OFF)
    return found


def enlarge_text(page: Page, times: int) -> None:
    """Choose letters so many times as large as usual, as in the settings of a browser: nothing else is enlarged."""
    size = _USUAL * times
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
