#!/bin/bash
# Sends the sample school's messages through Postfix, Exim and OpenSMTPD (root). As packages they exclude each other, so each is
# installed in a view of this machine of its own: an overlay of its root, with its own processes and network, gone afterwards.
#   mailers.sh BUILD [MAILER...]        Ends with one line, `N passed, N failed`.
# shellcheck disable=SC2317 # configure() is called by online()
set -u
export LC_ALL=C.UTF-8
script=$(readlink -f "$0")
source=${script%/tests/delivery/*}
port=2525

set_up_postfix() {
    package=postfix named=Postfix
    configure() {
        postconf -e myhostname=mail.example.org mydestination= "relayhost=[127.0.0.1]:$port" inet_interfaces=loopback-only \
            inet_protocols=ipv4 disable_dns_lookups=yes smtp_host_lookup=native maillog_file=/var/log/postfix.log
        postconf -F '*/*/chroot=n'
        postfix start
    }
}

set_up_exim() {
    package=exim4-daemon-light named=Exim
    configure() {
        cat >/etc/exim4/exim4.conf <<CONF
primary_hostname = mail.example.org
queue_run_max = 2
begin routers
sink:
  driver = manualroute
  route_list = * 127.0.0.1 byname
  self = send
  transport = sink
begin transports
sink:
  driver = smtp
  port = $port
begin retry
* * F,1h,1m
CONF
        exim4 -bd -q1m
    }
}

set_up_opensmtpd() {
    package=opensmtpd named=OpenSMTPD
    configure() {
        cat >/etc/smtpd.conf <<CONF
listen on lo port 25
action sink relay host smtp://127.0.0.1:$port
match from any for any action sink
CONF
        smtpd
    }
}

# In namespaces of its own, of which this is process 1: everything in them ends with it.
inside() { # MAILER BUILD FOLDER
    local build=$2 folder=$3 root=$3/root
    "set_up_$1"
    mkdir "$folder/upper" "$folder/work" "$root"
    mount -t overlay scts-mailer -o "lowerdir=/,upperdir=$folder/upper,workdir=$folder/work" "$root" || return
    mount --rbind /dev "$root/dev" && mount -t proc proc "$root/proc" && mount -t tmpfs tmpfs "$root/run" || return
    for place in "$source" "$build"; do mount --bind "$place" "$root$place" || return; done
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no service is started by its installation
    chmod +x "$root/usr/sbin/policy-rc.d"
    cp --remove-destination "$(readlink -f /etc/resolv.conf)" "$root/etc/resolv.conf" 2>/dev/null
    DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get -q -y --no-install-recommends install "$package" >"$folder/apt.log" 2>&1 ||
        { tail -n 5 "$folder/apt.log"; return 1; }
    unshare --net chroot "$root" bash "$script" --online "$1" "$build"
}

# Without any network but the loopback interface.
online() { # MAILER BUILD
    ip link set lo up
    "set_up_$1"
    configure || return
    /usr/bin/python3 "$source/tests/delivery/send.py" "$2/scts" --through /usr/sbin/sendmail --port "$port" --named "$named"
}

case ${1:?BUILD} in
    --inside) inside "${@:2}"; exit ;;
    --online) online "${@:2}"; exit ;;
esac
build=$(readlink -f "$1") || exit 2
shift
[ "$(id -u)" = 0 ] || { echo "mailers.sh: only root can install mail systems"; echo "0 passed, 0 failed"; exit 0; }
[ $# -gt 0 ] || set -- postfix exim opensmtpd
passed=0
failed=0
for mailer; do
    folder=$(mktemp -d /tmp/scts-mailer.XXXXXX) || exit 2
    output=$(unshare --mount --pid --fork --kill-child bash "$script" --inside "$mailer" "$build" "$folder" 2>&1)
    echo "== $mailer"
    printf '%s\n' "$output"
    line=$(grep -oE '^[0-9]+ passed, [0-9]+ failed$' <<<"$output" | tail -n 1)
    if [ -z "$line" ]; then
        failed=$((failed + 1))
    else
        passed=$((passed + ${line%% *}))
        line=${line#*, }
        failed=$((failed + ${line%% *}))
    fi
    rm -rf "$folder"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
