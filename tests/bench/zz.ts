import { measureMove } from './move.ts'
import { tableOf } from './report.ts'
console.log(tableOf(await measureMove({ say: (l)=>console.log(new Date().toISOString(), l) })))
