import type { Snapshot } from 'cms/domain/publication/snapshot.ts'
import { valueOf } from 'cms/domain/statistics/picture.ts'
import { statisticsOn } from 'cms/domain/statistics/statistics.ts'
import { table } from './table.ts'
import type { Table } from './table.ts'

/** Every figure of the page of statistics, one a row: what is not known has no row. */
export function statisticsTable(snapshot: Snapshot): Table {
  const figures = statisticsOn(snapshot).flatMap((picture) =>
    picture.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const column = picture.columns[at]
        return cell && column ? [{ picture, row, column, cell }] : []
      }),
    ),
  )
  return table({
    name: 'thong-ke',
    title: { vi: 'Số liệu thống kê', en: 'Statistics' },
    page: 'statistics',
    word: 'adoptions',
    rows: figures,
    isIllustrative: ({ cell }) => cell.tally.hasMadeUp,
    columns: (column) => [
      column.plain('picture', 'Hình (mã)', 'Picture (code)', ({ picture }) => picture.name),
      ...column.inBoth('picture_title', 'Hình', 'Picture', ({ picture }) => picture.title),
      column.plain('row', 'Dòng (mã)', 'Row (code)', ({ row }) => row.key),
      ...column.inBoth('row_name', 'Dòng', 'Row', ({ row }) => row.name),
      column.plain('column', 'Cột (mã)', 'Column (code)', (figure) => figure.column.key),
      ...column.inBoth('column_name', 'Cột', 'Column', (figure) => figure.column.name),
      column.plain('value', 'Giá trị', 'Value', ({ cell }) => valueOf(cell)),
      ...column.inBoth(
        'value_text',
        'Giá trị bằng chữ',
        'Value in words',
        ({ cell }) => cell.measure?.text,
      ),
      ...column.inBoth(
        'unit',
        'Đơn vị của hình',
        'Unit of the picture',
        ({ picture }) => picture.unit,
      ),
      column.plain(
        'counted',
        'Số dòng đứng sau',
        'Rows behind it',
        ({ cell }) => cell.tally.weight,
      ),
      column.plain(
        'counted_illustrative',
        'trong đó là minh họa',
        'of which illustrative',
        ({ cell }) => cell.tally.madeUp,
      ),
      column.plain('as_of', 'Tính đến ngày', 'As of', ({ picture }) => picture.day),
      column.plain(
        'provinces_in_all',
        'Trên bao nhiêu tỉnh, thành phố (63 hoặc 34)',
        'Of how many provinces (63 or 34)',
        ({ picture }) => picture.units,
      ),
      column.plain(
        'list',
        'Địa chỉ của đúng các dòng ấy',
        'Address of exactly these rows',
        ({ cell }) => cell.list.vi,
      ),
    ],
  })
}
