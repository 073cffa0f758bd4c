import type { ReactNode } from 'react'
import style from './plain-table.module.css'

/** A small table that needs no scrolling. Mantine's brings the code of its scroll areas along, which the first page can do without. */
export function PlainTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <table className={style['table']} aria-label={label}>
      {children}
    </table>
  )
}

/** The class of cells that hold numbers. */
export const right = style['right']
