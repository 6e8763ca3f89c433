/** The text of a mail file, whatever its transfer encoding. */
export function mailText(mail: string): string {
  const [headers = '', ...rest] = mail.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/transfer-encoding: base64/i.test(headers)) return Buffer.from(body, 'base64').toString()
  if (!/transfer-encoding: quoted-printable/i.test(headers)) return body
  const bytes = body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
