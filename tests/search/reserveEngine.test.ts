import type { SearchEngine, SearchResult } from 'cms/domain/search/search.ts'
import { searchOfAddress } from 'cms/domain/search/searchAddress.ts'
import { expect, test } from 'vitest'
import { withReserve } from '../../site/src/search/reserveEngine.ts'

const query = searchOfAddress(new URLSearchParams('q=họp'), 'vi')

const resultOf = (total: number) => ({ total, hits: [] }) as unknown as SearchResult

/** An engine that answers, or does not, as the test says. */
function switchable(total: number) {
  const state = { isAway: false, asked: 0 }
  const engine: SearchEngine = {
    search: () => {
      state.asked += 1
      return state.isAway ? Promise.reject(new Error('away')) : Promise.resolve(resultOf(total))
    },
  }
  return { engine, state }
}

test('the server answers while it is there, and the index in the browser is not loaded', async () => {
  const first = switchable(7)
  let opened = 0
  const engine = withReserve({
    first: first.engine,
    openReserve: () => {
      opened += 1
      return Promise.resolve(switchable(5).engine)
    },
  })
  expect(await engine.search(query)).toEqual(resultOf(7))
  expect(opened).toBe(0)
})

test('away, the index answers and says so; after a pause the server is asked again', async () => {
  const first = switchable(7)
  let time = 0
  const engine = withReserve({
    first: first.engine,
    openReserve: () => Promise.resolve(switchable(5).engine),
    now: () => time,
  })
  first.state.isAway = true
  expect(await engine.search(query)).toEqual({ ...resultOf(5), isReserve: true })
  first.state.isAway = false
  time = 1000
  expect((await engine.search(query)).isReserve).toBe(true)
  expect(first.state.asked).toBe(1)
  time = 60_000
  expect(await engine.search(query)).toEqual(resultOf(7))
})

test('when neither answers the search fails, and the next one tries both again', async () => {
  const first = switchable(7)
  first.state.isAway = true
  let opened = 0
  const engine = withReserve({
    first: first.engine,
    openReserve: () => {
      opened += 1
      return opened === 1
        ? Promise.reject(new Error('no connection'))
        : Promise.resolve(switchable(5).engine)
    },
  })
  await expect(engine.search(query)).rejects.toThrow('no connection')
  expect((await engine.search(query)).total).toBe(5)
})
