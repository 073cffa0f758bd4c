import type { EventSponsors, Sponsorship } from '@lanyard/contract/sponsors.ts'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { RowMenu } from '../../../parts/row-menu.tsx'
import { useSponsorActs } from './use-sponsor-acts.ts'

const EditSponsor = lazy(() => import('./sponsor-form.tsx').then((file) => ({ default: file.EditSponsor })))

export function SponsorMenu({ sponsorship, sponsors }: { sponsorship: Sponsorship; sponsors: EventSponsors }) {
  const [editing, setEditing] = useState(false)
  const { remove } = useSponsorActs()
  const acts = [
    { label: 'Correct tier or role', icon: <IconPencil size={16} aria-hidden />, run: () => setEditing(true) },
    { label: 'Not a sponsor', icon: <IconTrash size={16} aria-hidden />, run: () => remove(sponsorship) },
  ]
  return (
    <>
      <RowMenu label={`What to do with ${sponsorship.name}`} acts={acts} />
      {editing ? (
        <Suspense fallback={null}>
          <EditSponsor {...{ sponsorship, sponsors }} close={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
