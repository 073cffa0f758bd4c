/** A place name as it is compared: no marks, no case, one way to write saints and hyphens. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/['’‘`´.]/g, '')
    .replace(/[-–/]+/g, ' ')
    .replace(/\b(?:saint|sankt|sint)\b/g, 'st')
    .replace(/\s+/g, ' ')
    .trim()
}
