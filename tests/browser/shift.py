"""How far the layout of a page moves while its pictures load."""

from playwright.sync_api import Page, Route

# The sum of all shifts of the layout so far, as browsers measure them.
_SHIFTS = """
() => new Promise(resolve => {
  let sum = 0
  new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value }))
    .observe({type: 'layout-shift', buffered: true})
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 50)))
})
"""
# Scroll through the whole page, so that late pictures are asked for too, and wait for every one of them.
_TO_THE_END = """
async () => {
  for (let at = 0; at < document.body.scrollHeight; at += innerHeight) {
    scrollTo(0, at)
    await new Promise(requestAnimationFrame)
  }
  document.querySelectorAll('img').forEach(picture => { picture.loading = 'eager' })
  await Promise.allSettled(Array.from(document.images, picture => picture.decode()))
}
"""


def shift_of(page: Page, address: str) -> float:
    """The sum of the shifts where the first pictures come only after the text has been painted."""
    held: list[Route] = []
    is_held = True

    def hold(route: Route) -> None:
        held.append(route) if is_held else route.continue_()

    page.route("**/anh/**", hold)
    page.goto(address, wait_until="domcontentloaded")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0", polling=20)
    is_held = False
    for route in held:
        route.continue_()
    page.evaluate(_TO_THE_END)
    shifts: float = page.evaluate(_SHIFTS)
    return shifts
