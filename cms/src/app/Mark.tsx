export function Logo() {
  return <span style={{ fontWeight: 700, fontSize: '1.5rem' }}>Nền tảng số quốc gia</span>
}
export function Icon() {
  return <span style={{ fontWeight: 700 }}>NTS</span>
}
