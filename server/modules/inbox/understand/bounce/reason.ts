/**
 * Why a mail came back. The words are those the mail world already uses (sisimai's vocabulary), so that figures can be compared:
 * userunknown no such mailbox; hostunknown no such domain; hasmoved gone, no forwarding; notaccept the domain takes no mail;
 * filtered refused after the content was seen, or by the recipient's own filter; mailboxfull, suspend: the mailbox, for now;
 * expired, networkerror, systemerror, systemfull, mailererror, toomanyconn: the way there; mesgtoobig, exceedlimit: size;
 * authfailure, requireptr, blocked, badreputation, rejected, securityerror, policyviolation, norelaying, notcompliantrfc, failedstarttls: us as
 * a sender; spamdetected, virusdetected, contenterror: the content; syntaxerror the dialogue; feedback a complaint; delivered no
 * failure; onhold a failure whose text says nothing we know; undefined a failure without any text.
 */
export type BounceReason =
  | 'authfailure'
  | 'badreputation'
  | 'blocked'
  | 'contenterror'
  | 'delivered'
  | 'exceedlimit'
  | 'expired'
  | 'failedstarttls'
  | 'feedback'
  | 'filtered'
  | 'hasmoved'
  | 'hostunknown'
  | 'mailboxfull'
  | 'mailererror'
  | 'mesgtoobig'
  | 'networkerror'
  | 'norelaying'
  | 'notaccept'
  | 'notcompliantrfc'
  | 'onhold'
  | 'policyviolation'
  | 'rejected'
  | 'requireptr'
  | 'securityerror'
  | 'spamdetected'
  | 'suspend'
  | 'syntaxerror'
  | 'systemerror'
  | 'systemfull'
  | 'toomanyconn'
  | 'undefined'
  | 'userunknown'
  | 'virusdetected'

/** Hard: the address itself is dead, so writing again can't help. Everything else may pass, for this address or another day. */
export function isHard(reason: BounceReason): boolean {
  return reason === 'userunknown' || reason === 'hostunknown' || reason === 'hasmoved' || reason === 'notaccept'
}
