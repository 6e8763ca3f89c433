const zone = 'Asia/Ho_Chi_Minh'
const day = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: zone,
})
const time = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
})

/** `22/11/2026`, the day in Việt Nam. */
export function formatDay(instant: Date): string {
  return day.format(instant)
}

/** `22/11/2026 09:05`, in Việt Nam's time. */
export function formatTime(instant: Date): string {
  return `${day.format(instant)} ${time.format(instant)}`
}
