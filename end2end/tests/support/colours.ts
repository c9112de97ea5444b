import type { Page } from '@playwright/test'

/** Text that is not told from what lies behind it: less than 4.5 : 1, as the browser draws it. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim()
      if (!element || !text || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (getComputedStyle(element).clipPath !== 'none' || element.closest('script, noscript, option')) continue
      const contrast = ratio(drawn(getComputedStyle(element).color), behind(element))
      if (contrast < 4.5) found.push(`${contrast.toFixed(1)}: ${text.slice(0, 60)}`)
    }
    return found

    /** Red, green, blue and how much it covers, from whatever form of colour the style sheet uses. */
    function drawn(colour: string): [number, number, number, number] {
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
      return [red, green, blue, alpha]
    }

    /** All backgrounds from the first that covers everything up to the element, one over the other. */
    function behind(element: Element): [number, number, number, number] {
      const layers: [number, number, number, number][] = []
      for (let at: Element | null = element; at; at = at.parentElement) {
        const layer = drawn(getComputedStyle(at).backgroundColor)
        layers.push(layer)
        if (layer[3] === 255) break
      }
      return layers.reduceRight((below, [red, green, blue, alpha]) => {
        const over = (top: number, bottom: number) => top * (alpha / 255) + bottom * (1 - alpha / 255)
        return [over(red, below[0]), over(green, below[1]), over(blue, below[2]), 255]
      }, [255, 255, 255, 255])
    }

    function ratio(one: number[], other: number[]): number {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
      return (light + 0.05) / (dark + 0.05)
    }

    function luminance([red = 0, green = 0, blue = 0]: number[]): number {
      const part = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4)
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
    }
  })
}
