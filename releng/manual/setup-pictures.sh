#!/bin/sh
# Makes the pictures of the setup for docs/manual anew from the built setup (./build first): walks through its pages under Wine, in English
# and in Japanese, on a display of its own. Needs wine, xvfb, xdotool, ImageMagick, fonts-noto-cjk, and localedef with the sources of ja_JP.
# Usage: releng/manual/setup-pictures.sh [FOLDER]     FOLDER receives all pages; by default docs/manual/images receives those the manual shows
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
pictures=${1:-$root/docs/manual/images}
pages=${1:+welcome settings folder progress finish}
pages=${pages:-settings finish}
work=$(mktemp -d)
xvfb_pid=
export WINEPREFIX="$work/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=' TZ=UTC LOCPATH="$work/locales"
export JAVA_TOOL_OPTIONS='-Djava.security.properties=C:\wine.security'
end() {
	wineserver -k 2>/dev/null || true
	wineserver -w 2>/dev/null || true
	[ -z "$xvfb_pid" ] || kill "$xvfb_pid" 2>/dev/null || true
	rm -rf "$work"
}
trap end EXIT INT TERM
mkdir -p "$pictures" "$work/locales"
localedef -i ja_JP -f UTF-8 "$work/locales/ja_JP.UTF-8"
localedef -i en_US -f UTF-8 "$work/locales/en_US.UTF-8"

Xvfb -displayfd 3 -screen 0 800x600x24 3>"$work/display" 2>/dev/null &
xvfb_pid=$!
until [ -s "$work/display" ]; do sleep 0.2; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

# still: waits until two looks at the screen show the same
still() {
	before=
	now=$(import -window root rgb:- | cksum)
	until [ "$now" = "$before" ]; do
		sleep 2
		before=$now
		now=$(import -window root rgb:- | cksum)
	done
}

# take PAGE LANGUAGE: the window of the setup, few colours, if the page is wanted
take() {
	still
	case " $pages " in
	*" $1 "*)
		# Wine's title bar has no font for its buttons
		import -window root png:- | convert - -trim +repage -fill '#7f7f7f' -draw 'rectangle 526,3 583,20' +dither -colors 32 -define png:compression-level=9 \
			"$pictures/setup-$1-$2.png"
		;;
	esac
}

# walk LANGUAGE LOCALE EQUIPMENT: through all pages of the setup, and away again
walk() {
	language=$1 LC_ALL=$2 LANG=$2
	export LC_ALL LANG
	rm -rf "$WINEPREFIX"
	wineboot -i >/dev/null 2>&1
	# what Java of Wine 8 needs to start
	for provider in 1=SunMSCAPI 2=SUN 3=SunRsaSign 4=SunEC 5=SunJSSE 6=SunJCE; do echo "security.provider.$provider"; done >"$WINEPREFIX/drive_c/wine.security"
	wine reg add 'HKCU\Control Panel\Colors' /v Background /d '0 0 0' /f >/dev/null 2>&1
	wine explorer /desktop=kado,800x600 "$(echo "$root"/dist/kado-agent-setup-*.exe)" >/dev/null 2>&1 &
	until xdotool search --name 'kado' >/dev/null 2>&1; do sleep 1; done
	sleep 10
	take welcome "$language"
	xdotool key Return
	sleep 2
	still
	xdotool type "$3"
	take settings "$language"
	xdotool key Return
	sleep 2
	take folder "$language"
	xdotool key Return
	until ls "$WINEPREFIX"/drive_c/users/*/AppData/Local/Kado/kado-agentw.log >/dev/null 2>&1; do sleep 1; done
	sleep 5
	take finish "$language"
	wineserver -k
	wineserver -w
}

walk en en_US.UTF-8 'Press 1'
walk ja ja_JP.UTF-8 'Press 1'
ls -l "$pictures"
