import type { BounceReason } from './reason.ts'

// RFC 3463, RFC 5248 and its registry, plus the subjects the large receivers added. First match wins.
const STATUS: [RegExp, BounceReason][] = [
  [/^\d\.1\.(1|3|4)$/, 'userunknown'],
  [/^\d\.1\.0$/, 'userunknown'],
  [/^\d\.1\.2$/, 'hostunknown'],
  [/^\d\.1\.6$/, 'hasmoved'],
  [/^\d\.1\.(7|8|9)$/, 'rejected'],
  [/^\d\.1\.10$/, 'notaccept'],
  [/^\d\.1\.351$/, 'userunknown'],
  [/^\d\.2\.0$/, 'filtered'],
  [/^4\.2\.1$/, 'suspend'],
  [/^\d\.2\.1$/, 'filtered'],
  [/^\d\.2\.2$/, 'mailboxfull'],
  [/^\d\.2\.3$/, 'exceedlimit'],
  [/^\d\.2\.4$/, 'filtered'],
  [/^\d\.3\.1$/, 'systemfull'],
  [/^\d\.3\.2$/, 'notaccept'],
  [/^\d\.3\.4$/, 'mesgtoobig'],
  [/^\d\.3\.[35]$/, 'systemerror'],
  [/^\d\.4\.[17]$/, 'expired'],
  [/^\d\.4\.[23569]$/, 'networkerror'],
  [/^\d\.4\.4$/, 'hostunknown'],
  [/^\d\.5\.3$/, 'toomanyconn'],
  [/^\d\.5\.[2456]$/, 'syntaxerror'],
  [/^\d\.6\.\d+$/, 'contenterror'],
  [/^\d\.7\.(2[0-4]|26|509)$/, 'authfailure'],
  [/^\d\.7\.25$/, 'requireptr'],
  [/^\d\.7\.(8|17|18|19)$/, 'securityerror'],
  [/^\d\.7\.10$/, 'failedstarttls'],
  [/^\d\.7\.13$/, 'suspend'],
  [/^\d\.7\.(27|28)$/, 'notaccept'],
  [/^\d\.7\.(5\d\d|6\d\d|70\d|32\d{2})$/, 'blocked'],
  [/^\d\.7\.9$/, 'policyviolation'],
  [/^\d\.7\.1$/, 'securityerror'],
]

/** What an enhanced status code means when nobody put it into words; undefined for the generic ones. */
export function reasonOfStatus(status: string): BounceReason | undefined {
  return STATUS.find(([code]) => code.test(status))?.[1]
}
