# The person at the equipment; sourced by ./demo, which provides tell, start_agent, stop_agent, seconds and threshold_seconds.

# Starts a display of its own and points DISPLAY at it.
start_display() {
	mkfifo "$out/display.$$"
	Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3> "$out/display.$$" 2> "$out/xvfb.log" &
	display_pid=$!
	read -r number < "$out/display.$$"
	rm -f "$out/display.$$"
	export DISPLAY=":$number"
}

# One input every 0.4 s or so for $1 seconds: keys, moves, a click now and then. Each is told with its instant.
operate() {
	until=$(($(now_millis) + $1 * 1000))
	turn=0
	while [ "$(now_millis)" -lt "$until" ]; do
		turn=$((turn + 1))
		case $((turn % 4)) in
		0) xdotool click 1 ;;
		1|3) xdotool key a ;;
		2) xdotool mousemove $((100 + turn * 7 % 900)) $((100 + turn * 5 % 500)) ;;
		esac
		tell input
		sleep 0.35
	done
}

# Nobody touches anything for $1 seconds.
pause() {
	sleep "$1"
}

# Work, pause, work, the agent is stopped and started, work, pause, work: $seconds in all.
work_by_script() {
	pause_seconds=$((threshold_seconds + 6))
	work_seconds=$(((seconds - 2 * pause_seconds) / 4))
	echo "Recording $seconds s on display $DISPLAY: two pauses of $pause_seconds s, the agent is stopped and started once between them."
	start_agent
	operate "$work_seconds"
	pause "$pause_seconds"
	operate "$work_seconds"
	stop_agent
	start_agent
	operate "$work_seconds"
	pause "$pause_seconds"
	operate "$work_seconds"
	stop_agent
}

# The user works; nothing is sent, so there is no truth to compare with.
work_by_user() {
	echo "Recording $seconds s of your work on display $DISPLAY. Type and move, and pause twice for more than $threshold_seconds s."
	start_agent
	pause $((seconds / 2))
	stop_agent
	start_agent
	pause $((seconds / 2))
	stop_agent
}
