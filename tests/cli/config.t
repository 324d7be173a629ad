  $ . "$TESTDIR/setup.sh"
  $ BARE=1 small_store
  $ scts config list
  setting             value                      meaning
  school.name         Collège Jeanne-Villepreux  the school's name, as letters show it
  school.address                                 its postal address, lines separated by ' / '
  school.phone                                   its telephone number
  school.email                                   its e-mail address, for families
  school.timezone     Europe/Paris               the time zone that its days are of
  school.dpo                                     its data-protection officer: a name, an address, a mailbox
  school.privacy_url                             where it tells more of what becomes of personal data
  site.url                                       the address of the télé-services site
  help.url                                       where families find help with the site
  help.phone                                     the telephone number of that help
  letter.signatory                               who signs: name and office
  letter.window_x     110                        left edge of the address in the envelope's window, mm from the left
  letter.window_y     55                         top edge of the address in the envelope's window, mm from the top
  letter.qr           no                         print a link to the site with the code as a QR code, too: yes or no
  mail.sender                                    the mailbox that messages come from
  mail.reply_to                                  where answers go (the sender if empty)
  mail.sendmail       /usr/sbin/sendmail         the program that takes messages, as sendmail
  mail.per_run        0                          how many messages one 'spool send' hands over at most (0: all)
  $ scts config set school.address "12 rue des Lilas / 94000 CRÉTEIL"
  $ scts config get school.address
  12 rue des Lilas / 94000 CRÉTEIL
  $ scts config get letter.window_x
  110
  $ scts config set letter.window_x 105.5
  $ scts config set letter.window_x wide
  scts: error: letter.window_x: "wide": it is not a distance in mm between 10 and 200
  [2]
  $ scts config set letter.qr maybe
  scts: error: letter.qr: "maybe": it is neither yes nor no
  [2]
  $ scts config set mail.sender "not a mailbox"
  scts: error: mail.sender: "not a mailbox": it is not an e-mail address
  [2]
  $ scts config set site.url ftp://x
  scts: error: site.url: "ftp://x": it is not an address that begins with https://
  [2]
  $ scts config set school.motto x
  scts: error: no setting "school.motto"
  scts: hint: 'scts config list' shows them all
  [2]
  $ scts config get
  scts: error: NAME is missing
  scts: hint: scts config get NAME
  [2]
  $ scts config set school.phone "" --json
  {"schema":"scts.config/1","settings":{"school.phone":""}}

Where letters and messages were put is remembered; who has moved them says so (one-store.t has more of it).

  $ scts config move old new
  scts: error: */old: the store remembers nothing to lie there (glob)
  scts: hint: no letter and no message was made yet
  [2]
  $ scts config move old
  scts: error: TO is missing
  scts: hint: scts config move FROM TO
  [2]
