import type { Snapshot } from '../publication/snapshot.ts'
import { adoptionWorld } from './adoptionList.ts'
import type { AdoptionWorld } from './adoptionList.ts'
import { matrixPicture, platformsPicture, provincesPicture } from './adoptionPictures.ts'
import {
  evaluationsPicture,
  indicatorsPicture,
  problemsPicture,
  requirementsPicture,
} from './cataloguePictures.ts'
import { growthPicture, timePicture } from './timePictures.ts'
import { coveragePicture } from './coveragePicture.ts'
import { concentrationPicture, vendorsPicture } from './marketPictures.ts'
import { pictureNames } from './picture.ts'
import type { Picture, PictureName } from './picture.ts'

/** How each picture is made of a snapshot on a day. */
const makers: Record<
  PictureName,
  (world: AdoptionWorld, snapshot: Snapshot, day: string) => Picture
> = {
  platforms: (world, _, day) => platformsPicture(world, day),
  provinces: (world, _, day) => provincesPicture(world, day),
  matrix: (world, _, day) => matrixPicture(world, day),
  growth: (world, _, day) => growthPicture(world, day),
  time: (world, _, day) => timePicture(world, day),
  requirements: (_, snapshot, day) => requirementsPicture(snapshot, day),
  problems: (_, snapshot) => problemsPicture(snapshot),
  evaluations: (_, snapshot) => evaluationsPicture(snapshot),
  vendors: vendorsPicture,
  concentration: (world, _, day) => concentrationPicture(world, day),
  indicators: (_, snapshot) => indicatorsPicture(snapshot),
  coverage: coveragePicture,
}

/** What was made of a snapshot, by day: pages, files and answers of one release share it. */
const made = new WeakMap<Snapshot, Map<string, Picture[]>>()

/**
 * Every picture of the country on a day (`YYYY-MM-DD`, not after the snapshot's), from what the public sees and
 * nothing else. What carries no days (problems, results, indicators) is shown as of the snapshot and says so.
 */
export function statisticsOn(snapshot: Snapshot, day: string = snapshot.asOf): Picture[] {
  const days = made.get(snapshot) ?? new Map<string, Picture[]>()
  made.set(snapshot, days)
  const known = days.get(day)
  if (known) return known
  const world = adoptionWorld(snapshot)
  const pictures = pictureNames.map((name) => makers[name](world, snapshot, day))
  days.set(day, pictures)
  return pictures
}
