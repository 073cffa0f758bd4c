import { useRef } from 'react'

/** A box of text into which menus put something where the cursor is. */
export function useInsert(text: string, change: (text: string) => void) {
  const box = useRef<HTMLTextAreaElement>(null)
  const insert = (template: string) => {
    const [from, to] = [box.current?.selectionStart ?? text.length, box.current?.selectionEnd ?? text.length]
    change(text.slice(0, from) + template + text.slice(to))
    // After the menu has given the focus back.
    setTimeout(() => {
      box.current?.focus()
      box.current?.setSelectionRange(from + template.length, from + template.length)
    }, 50)
  }
  return { box, insert }
}
