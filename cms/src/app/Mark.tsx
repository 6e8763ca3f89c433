/** The mark of the catalogue, as on the public site: a seal with a roof over the lines of a register. */
function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="2" fill="var(--seal-field)" />
      <path
        d="M5.5 13.2c4.6.9 9.6-1.6 14.5-6.2 4.9 4.6 9.9 7.1 14.5 6.2M10 19.5h20M8 26h24M5.5 32.5h29"
        fill="none"
        stroke="#fffdf8"
        strokeWidth="2.6"
      />
    </svg>
  )
}

/** Mark and name, on the sign-in screen. */
export function Logo() {
  return (
    <span className="admin-logo" translate="no">
      <Mark size={44} />
      Nền tảng số quốc gia
    </span>
  )
}

/** The mark alone, in the navigation. */
export function Icon() {
  return <Mark size={22} />
}
