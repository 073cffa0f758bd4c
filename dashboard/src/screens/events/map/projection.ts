/** Degrees, north and east positive. */
export type Point = { latitude: number; longitude: number }

/** A part of the world: its middle and how many degrees of latitude are seen. */
export type View = { middle: Point; height: number }

export type Size = { width: number; height: number }

export const wholeWorld: View = { middle: { latitude: 12, longitude: 10 }, height: 150 }

/** The part that holds all points with some air around them; never so close that nothing else is to be seen. */
export function viewOf(points: readonly Point[], size: Size): View {
  if (points.length === 0) return wholeWorld
  const latitudes = points.map((point) => point.latitude)
  const longitudes = points.map((point) => point.longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
  const wide = ((east - west) * shrink(middle) * size.height) / size.width
  return { middle, height: Math.min(wholeWorld.height, Math.max(14, 1.4 * Math.max(north - south, wide))) }
}

/** Where a point is drawn, in pixels from the upper left. Degrees of longitude are as narrow as they are in the middle of the view. */
export function project(point: Point, view: View, size: Size): { x: number; y: number } {
  const scale = size.height / view.height
  return {
    x: size.width / 2 + (point.longitude - view.middle.longitude) * shrink(view.middle) * scale,
    y: size.height / 2 - (point.latitude - view.middle.latitude) * scale,
  }
}

const shrink = (middle: Point): number => Math.cos((middle.latitude * Math.PI) / 180)

/** How many degrees lie between the lines of the graticule. */
export const gridStep = (view: View): number => (view.height > 90 ? 30 : view.height > 40 ? 10 : 5)
