/** Path of the admin's view of all figures, below the admin's own. */
export const statisticsViewPath = '/thong-ke'
