# Sees to it that programs and libraries of the distribution are there; sourced by the scripts at the root, not run.

package_installed() {
	dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -q '^installed$'
}

package_offered() {
	apt-cache show "$1" 2>/dev/null | grep -q '^Package:'
}

as_root() {
	if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
	[ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

apt_get() {
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=400 "$@" >&2
}

# install_packages NAME…: installs the Debian packages that are missing, or says which and ends.
# A NAME may hold alternatives, parted by |, for what has different names in different releases.
install_packages() {
	if ! command -v dpkg-query >/dev/null; then
		echo "Not a Debian system, so nothing is installed. Kado needs what Debian has in: $*" >&2
		return 0
	fi
	missing=$(missing_packages "$@")
	[ -n "$missing" ] || return 0
	if ! may_install; then
		echo "Missing Debian packages; run this as root or with sudo, or install them yourself:" >&2
		echo "  apt-get install $(first_alternatives $missing)" >&2
		exit 2
	fi
	apt_get update
	# shellcheck disable=SC2046 # several words on purpose
	apt_get install --no-install-recommends $(offered_alternatives $missing)
}

# As install_packages, but does nothing where the distribution has no such package or we may not install.
install_packages_if_offered() {
	if command -v apt-get >/dev/null && may_install; then
		apt_get update
		! package_offered "$1" || apt_get install --no-install-recommends "$1"
	fi
}

missing_packages() {
	for names in "$@"; do
		found=
		for name in $(echo "$names" | tr '|' ' '); do
			! package_installed "$name" || found=yes
		done
		[ -n "$found" ] || echo "$names"
	done
}

first_alternatives() {
	for names in "$@"; do echo "${names%%|*}"; done | tr '\n' ' '
}

offered_alternatives() {
	for names in "$@"; do
		for name in $(echo "$names" | tr '|' ' '); do
			if package_offered "$name"; then echo "$name"; break; fi
		done
	done
}

# What building the products needs beyond a JDK and a Maven: the C compiler of the Windows starters, archivers, and the maker of setups.
build_packages="gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64 zip unzip nsis"

# What JNativeHook's library for Linux needs.
hook_packages="libx11-xcb1 libxinerama1 libxkbcommon-x11-0 libxt6|libxt6t64 libxtst6"

# What the tests need in addition: a display, hands on its mouse and keyboard, eyes, fonts, and a Windows.
test_packages="xvfb xauth xdotool x11-utils imagemagick libgtk-3-0|libgtk-3-0t64 fonts-dejavu-core fonts-noto-cjk libreoffice-calc-nogui poppler-utils fonts-ipaexfont-gothic $hook_packages wine wine64 locales dbus-daemon python3-dbusmock"
