import { expect, test } from 'vitest'
import { richTextFault, RichTextSchema } from '../../cms/src/domain/page/richText.ts'
import { headingsOf, richTextHtml } from '../../cms/src/domain/page/richTextHtml.ts'
import { readMarked, writeMarked } from '../../seed/markedText.ts'

const html = (marked: string, leads: (path: string) => boolean = () => true) =>
  richTextHtml(RichTextSchema.parse(readMarked(marked)), leads)

const linkTo = (url: string) => ({
  root: {
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'link', fields: { url }, children: [{ type: 'text', text: 'ở đây', format: 0 }] },
        ],
      },
    ],
  },
})

test('a text becomes HTML of known elements, and what it says is never markup', () => {
  expect(
    html(
      '## Mức <b>1</b>\n\nCó **đậm**, *nghiêng* & "ngoặc".\\\nDòng hai\n\n- một\n  1. hai\n\n> trích',
    ),
  ).toBe(
    '<h2 id="muc-b-1-b">Mức &lt;b&gt;1&lt;/b&gt;</h2>' +
      '<p>Có <strong>đậm</strong>, <em>nghiêng</em> &amp; &quot;ngoặc&quot;.<br>Dòng hai</p>' +
      '<ul><li>một<ol><li>hai</li></ol></li></ul><blockquote>trích</blockquote>',
  )
})

test('headings of one name have ids of their own', () => {
  const text = RichTextSchema.parse(readMarked('## Cách dùng\n\na\n\n## Cách dùng\n\nb'))
  expect(headingsOf(text)).toEqual([
    { id: 'cach-dung', title: 'Cách dùng' },
    { id: 'cach-dung-2', title: 'Cách dùng' },
  ])
})

test('a link to an address that the site has no more is written as its words', () => {
  const marked = '[một](/mot/?q=1#hai) [hai](/hai/) [ngoài](https://mst.gov.vn/tin)'
  expect(html(marked, (path) => path === '/mot/')).toBe(
    '<p><a href="/mot/?q=1#hai">một</a> hai <a href="https://mst.gov.vn/tin">ngoài</a></p>',
  )
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//khac.example/x',
  '/\\khac.example',
  'https://ai:matkhau@mst.gov.vn/',
  'tin tức',
  'mailto:',
  'mailto:ai',
  'mailto:ai@máy',
  'mailto:ai@mst.gov.vn?subject=Chào&bcc=khac@khac.example',
  'mailto:ai@mst.gov.vn,khac@khac.example',
])('a link to %s is refused', (url) => {
  expect(richTextFault(linkTo(url))?.vi).toContain('bắt đầu bằng /')
})

test.each(['/tim-kiem/?q=a#b', 'https://mst.gov.vn/tin', 'mailto:lien-he.1@mst.gov.vn'])(
  'a link to %s is taken',
  (url) => {
    expect(richTextFault(linkTo(url))).toBeUndefined()
  },
)

test('what the editor does not offer is refused, and what a page does not need is dropped', () => {
  const raw = { root: { children: [{ type: 'html', html: '<script>1</script>' }] } }
  expect(richTextFault(raw)?.en).toContain('paragraphs')
  const parsed = RichTextSchema.parse({
    root: {
      children: [
        {
          type: 'paragraph',
          style: 'x',
          children: [{ type: 'text', text: 'a', format: 9, style: 'color:red' }],
        },
      ],
    },
  })
  expect(parsed).toEqual({
    root: {
      children: [{ type: 'paragraph', children: [{ type: 'text', text: 'a', format: 1 }] }],
    },
  })
})

test('marks of a seed file are read and written as the same text', () => {
  const marked =
    '## Tên\n\nMột **đậm**, ***cả hai***, [trang *này*](/a/), a\\*b \\[c\\]\\\nxuống dòng\n\n- một\n  - hai\n- ba\n\n1. x\n1. y\n\n> trích\n\n\\- không phải danh sách'
  expect(writeMarked(RichTextSchema.parse(readMarked(marked)))).toBe(marked)
})
