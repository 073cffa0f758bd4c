import { describe, expect, it } from 'vitest'
import { allSnippetsIn, expand, findSnippetFault, rename, snippetsIn } from './snippet.ts'

const texts = new Map([
  ['hello', 'Hello {{ contact.first_name }}'],
  ['both', "{% render 'hello' %}, {% render 'bye' %}"],
  ['bye', 'Bye'],
  ['me', "again {% render 'me' %}"],
  ['ping', "{% render 'pong' %}"],
  ['pong', "{% render 'ping' %}"],
])

describe('a snippet', () => {
  it.each([
    ["A {% render 'bye' %}!", 'A Bye!'],
    ['{%render "bye"%}', 'Bye'],
    ["{% render 'both' %}", 'Hello {{ contact.first_name }}, Bye'],
    ["a\n{%- render 'bye' -%}\nb", 'a\n{%- if true %}Bye{% endif -%}\nb'],
    ["{% render 'gone' %}", "{% render 'gone' %}"],
    ["{% render 'me' %}", "again {% render 'me' %}"],
    ["{% render 'ping' %}", "{% render 'ping' %}"],
    ['{{ bye }} {% if x %}', '{{ bye }} {% if x %}'],
  ])('stands for its text: %s', (template, expanded) => {
    expect(expand(template, texts)).toBe(expanded)
  })

  it.each([
    ["{% render 'both' %} {{ x }}", undefined, undefined],
    ["{% render 'gone' %}", undefined, 'there is no snippet "gone"'],
    ["{% render 'me' %}", undefined, '"me" would put in itself, over and over'],
    ["{% render 'fresh' %}", 'fresh', '"fresh" would put in itself, over and over'],
    ["{% render 'both' %}", 'bye', '"bye" would put in itself, over and over'],
    ['{% render name %}', undefined, "write {% render 'name' %}, with the name of a snippet in quotes"],
    ["{% include 'bye' %}", undefined, "write {% render 'name' %}, with the name of a snippet in quotes"],
    ["{% render 'bye', a: 1 %}", undefined, "write {% render 'name' %}, with the name of a snippet in quotes"],
  ])('is refused where nobody could put it in: %s', (template, own, fault) => {
    expect(findSnippetFault(template, texts, own)).toBe(fault)
  })

  it('can not make a text that never ends by doubling itself', () => {
    const doubling = new Map(
      Array.from({ length: 40 }, (_, n) => [`s${n}`, `{% render 's${n + 1}' %}{% render 's${n + 1}' %}`]),
    )
    doubling.set('s40', 'x')
    expect(expand("{% render 's0' %}", doubling).length).toBeLessThan(10_000)
    expect(findSnippetFault("{% render 's0' %}", doubling)).toBe('more than 100 snippets in one text')
  })

  it('is found by name, through others too, and named anew', () => {
    expect(snippetsIn("{% render 'bye' %} {% render 'bye' %}")).toEqual(['bye'])
    expect([...allSnippetsIn("{% render 'both' %}", texts)].sort()).toEqual(['both', 'bye', 'hello'])
    expect(rename("{%- render 'bye' %} bye {% render 'hello' %}", new Map([['bye', 'bye-2']]))).toBe(
      "{%- render 'bye-2' %} bye {% render 'hello' %}",
    )
  })
})
