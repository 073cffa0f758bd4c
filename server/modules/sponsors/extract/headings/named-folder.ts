const folderName =
  /(?:^|[/_-])(sponsors?|sponsoren|sponsorlar|sponsorer|partners?|partenaires?|patrocinadores|parceiros|partneri|partnerzy|exhibitors?|aussteller|exposants|expositores|supporters?|mediapartners?)\//i

/** What the maker of a page calls the folder its pictures lie in: "sponsors" from /img/sponsors/acme.png; empty where it says nothing. */
export function namedFolder(source: string): string {
  return folderName.exec(source)?.[1] ?? ''
}
