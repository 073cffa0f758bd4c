// Places on the web where many companies have a page: an address there says nothing about whose company it is.
// (Platforms whose customers get a subdomain are on the Public Suffix List, which tldts carries; these are the rest.)
const SOCIAL =
  'facebook.com fb.com fb.me instagram.com linkedin.com lnkd.in twitter.com x.com t.co youtube.com youtu.be tiktok.com pinterest.com reddit.com ' +
  'xing.com vk.com weibo.com line.me t.me telegram.me discord.gg discord.com threads.net bsky.app mastodon.social medium.com substack.com ' +
  'tumblr.com flickr.com vimeo.com slideshare.net speakerdeck.com twitch.tv whatsapp.com wa.me'
const LINKS =
  'bit.ly goo.gl tinyurl.com ow.ly buff.ly is.gd rebrand.ly aka.ms g.co amzn.to amzn.com lnk.to linktr.ee short.io cutt.ly rb.gy ' +
  'hubs.ly hubs.li hubs.la dub.sh forms.gle smarturl.it trib.al'
const EVENTS =
  'meetup.com eventbrite.com eventbrite.co.uk eventbrite.de connpass.com doorkeeper.jp lu.ma ti.to hopin.com sessionize.com papercall.io ' +
  'pretix.eu eventil.com swapcard.com brella.io bizzabo.com cvent.com xing-events.com'
const CODE =
  'github.com gitlab.com bitbucket.org sourceforge.net codeplex.com launchpad.net npmjs.com pypi.org crates.io rubygems.org codeberg.org coderwall.com'
const DIRECTORIES =
  'wikipedia.org wantedly.com crunchbase.com angel.co wellfound.com glassdoor.com indeed.com kununu.com stepstone.de kickstarter.com indiegogo.com ' +
  'patreon.com opencollective.com gofundme.com paypal.me yelp.com trustpilot.com producthunt.com apple.com play.google.com'
const SITES =
  'wordpress.com wixsite.com wix.com weebly.com squarespace.com jimdo.com webflow.io notion.site notion.so carrd.co sites.google.com docs.google.com ' +
  'drive.google.com typepad.com livejournal.com hatenablog.com hatena.ne.jp ameblo.jp note.com qiita.com jugem.jp fc2.com strikingly.com about.me ' +
  'myshopify.com shopify.com geocities.com tripod.com angelfire.com yahoo.com gmail.com googlemail.com outlook.com hotmail.com live.com icloud.com ' +
  'me.com aol.com gmx.de gmx.net web.de t-online.de yandex.ru mail.ru qq.com 163.com 126.com protonmail.com proton.me naver.com'

export const SHARED_HOSTS = new Set(`${SOCIAL} ${LINKS} ${EVENTS} ${CODE} ${DIRECTORIES} ${SITES}`.split(' '))
