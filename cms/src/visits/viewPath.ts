/** Path of the admin's view of visits, below the admin's own. */
export const visitsViewPath = '/luot-xem'
