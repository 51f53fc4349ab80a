# Checks of the launchers that people start; sourced by selftest.sh.

console_checks() {
	check 'builds the same bytes twice' reproducible
	check 'the version is in the resources' version_resource
	check 'arguments arrive as they were given' arguments
	check 'Japanese arguments arrive on a Japanese Windows' japanese_arguments
	check 'Japanese arguments arrive by KADO_ARGUMENTS on an English Windows' wide_arguments
	check 'Equinox is told application, data, and an existing configuration area' equinox_arguments
	check 'each executable starts its own application' applications
	check 'the newest launcher jar is taken' newest_jar
	check 'JVM flags come from the .vmargs file' vmargs_file
	check 'JVM flags are built in where the file is missing' vmargs_built_in
	check 'a Japanese .vmargs value arrives on a Japanese Windows' vmargs_japanese
	check 'exit codes of Java pass through' exit_codes
	check 'a crash of the JVM ends with 1 and leaves one crash log' crash
	check 'standard input reaches Java' standard_input
	check 'redirected output is UTF-8 on a Japanese Windows' utf8_output
	check 'without Java: code 2 and an English message' no_java_english
	check 'without Java: code 2 and a Japanese message' no_java_japanese
	check 'without the product: code 2' no_product
	check 'KADO_JAVA_HOME names another runtime' other_java
	check 'Ctrl-C is left to Java' ctrl_c
	check 'a killed launcher takes Java along' killed_launcher
	check 'what Java started may outlive the launcher' grandchild
	check 'Japanese folders work on an English Windows' japanese_folders
	check 'Java starts in a Japanese folder on an English Windows' japanese_installation
	check 'where Java can not start in such a folder, that is said, with code 2' unreadable_folder
	check 'what is printed goes into KADO_OUTPUT_FILE' output_file
	check 'two installations have two configuration areas' two_areas
	check 'a damaged cache is set aside' damaged_cache
}

workbench_checks() {
	check 'the workbench is restarted at 23 and 24' workbench_restart
	check 'kado.exe is not' no_restart
	check 'the workbench says in a window that Java is missing' workbench_dialog
	check 'the workbench writes what Java prints into a file' workbench_output
}

reproducible() {
	sh "$here/build.sh" "$folder/again" 1.2.3
	diff -r "$work/launchers" "$folder/again"
}

version_resource() {
	strings -e l "$install/kado-agentw.exe" >texts
	expect texts '1\.2\.3'
	expect texts 'kado-agentw\.exe'
	strings "$install/kado-agentw.exe" >texts
	expect texts '.*<longPathAware.*true.*'
}

arguments() {
	touch ab.txt
	run "$install" kado-agent.exe 'a b' '' 'quote"in' 'end\' 'C:\two words\' 'a\\"b' '*.txt' '??.txt' '@file' '%PATH%'
	sed -n 's/^arg=//p' out | tr -d '\r' | sed -n '/kado-agent-/,$p' | sed 1d >got
	printf '%s\n' 'a b' '' 'quote"in' 'end\' 'C:\two words\' 'a\\"b' '*.txt' '??.txt' '@file' '%PATH%' >wanted
	diff wanted got
	equals 0 "$code"
}

japanese_arguments() {
	in_japanese run "$install" kado.exe report 設備A '①号機 ～髙'
	expect out 'arg=\\u8a2d\\u5099A.*'
	expect out 'arg=\\u2460\\u53f7\\u6a5f \\uff5e\\u9ad9.*'
	expect out 'wide=null.*'
}

wide_arguments() {
	touch xy
	run "$install" kado.exe report 設備 'a b'
	expect out 'wide=report\\u001f\\u8a2d\\u5099\\u001fa b\\u001f.*'
	# The two lost characters are question marks; Java must not take them for a pattern.
	expect out 'arg=??.*'
	refuse out 'arg=xy'
	settings=KADO_ARGUMENTS=stale run "$install" kado.exe report
	expect out 'wide=null.*'
}

equinox_arguments() {
	run "$install" kado-agent.exe status
	sed -n 's/^arg=//p' out | tr -d '\r' | sed 's/kado-agent-[0-9a-f]*$/kado-agent-ID/' >got
	printf '%s\n' -nosplash -application org.kado.agent.app -data @none -configuration \
		"$(windows_path "$local")\\Kado\\configuration\\kado-agent-ID" status >wanted
	diff wanted got
	equals 1 "$(find "$local/Kado/configuration" -mindepth 1 -maxdepth 1 -type d | wc -l)"
	expect out "vm=-Dkado.home=Z:.*\\\\Program Files\\\\kado.*"
}

applications() {
	run "$install" kado.exe
	expect out 'arg=org.kado.cli.app.*'
	run "$install" kado-workbench.exe folder
	tr -d '\r' <"$local/Kado/kado-workbench.out.log" >out
	expect out 'arg=-product'
	expect out 'arg=org.kado.ui.product'
	expect out 'arg=folder'
	refuse out 'arg=-data'
	run "$install" kado-agentw.exe extra
	tr -d '\r' <"$local/Kado/kado-agent.out.log" | sed -n '/arg=run/,/arg=extra/p' >out
	equals 2 "$(wc -l <out)"
}

newest_jar() {
	run "$install" kado.exe
	expect out 'jar=.*launcher_1\.10\.0\.v20240101-0000\.jar.*'
}

vmargs_file() {
	make_install "$folder/kado"
	printf '\357\273\277# comment\r\n\r\n  -Da=one two  \r\n\t# more\n-Dosgi.checkConfiguration=false\n-Db="x"' >kado/kado.vmargs
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$folder/kado" kado.exe
	expect out 'vm=-Da=one two.*'
	expect out 'vm=-Db="x".*'
	equals 3 "$(grep -c 'vm=-D[ab]\|vm=-Dosgi.checkConfiguration=false' out)"
	refuse out comment
	refuse out Xmx
}

vmargs_built_in() {
	make_install "$folder/kado"
	rm kado/*.vmargs
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$folder/kado" kado-agent.exe
	sed -n '/^-/p' "$here/kado-agent.vmargs" >wanted
	sed -n 's/^vm=//p' out | tr -d '\r' | grep -x -F -f wanted >got
	diff wanted got
}

vmargs_japanese() {
	make_install "$folder/kado"
	echo '-Dname=設備' >kado/kado.vmargs
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" in_japanese run "$folder/kado" kado.exe
	expect out 'vm=-Dname=\\u8a2d\\u5099.*'
}

exit_codes() {
	for wanted in 0 3 7 255 -1073741819; do
		run "$install" kado-agent.exe "do=halt:$wanted"
		equals "$wanted" "$code"
	done
}

crash() {
	for turn in 1 2; do
		run "$install" kado-agent.exe do=crash
		equals 1 "$code"
	done
	equals 1 "$(find "$folder" -name '*crash*.log' | wc -l)"
	grep -q EXCEPTION_ACCESS_VIOLATION "$local/Kado/kado-agent.crash.log"
}

standard_input() {
	printf 'one\ntwo\n' | run "$install" kado.exe do=echo
	expect out 'in=two.*'
}

utf8_output() {
	in_japanese run "$install" kado.exe do=say
	expect out '設備.*'
}

no_java_english() {
	run "$bare" kado-agent.exe status
	equals 2 "$code"
	expect err 'kado-agent: The Java runtime is missing\..*\\bare\\jre\\bin\\java.exe.*'
}

no_java_japanese() {
	in_japanese run "$bare" kado.exe report
	equals 2 "$code"
	expect err 'kado: Java ランタイムが見つかりません。.*'
}

no_product() {
	make_install "$folder/kado"
	rm "$folder"/kado/plugins/org.eclipse.equinox.launcher_*
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$folder/kado" kado.exe
	equals 2 "$code"
	expect err 'kado: The installation is incomplete.*'
}

other_java() {
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$bare" kado-agent.exe do=exit:5
	equals 5 "$code"
}

ctrl_c() {
	settings="ctrl-c:$(windows_path "$folder/alive")" run "$install" kado-agent.exe do=live
	equals 130 "$code"
	equals ran "$(cat hook)"
}

killed_launcher() {
	settings="kill:$(windows_path "$folder/alive")" run "$install" kado-agent.exe do=live
	equals 99 "$code"
	no_longer_alive
}

grandchild() {
	run "$install" kado-agent.exe do=leave
	equals 0 "$code"
	wait_until test -e alive
	still_alive
	touch end
}

japanese_folders() {
	make_install "$folder/稼働"
	local=$folder/ユーザー
	mkdir "$local"
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$folder/稼働" kado.exe do=exit:4
	equals 4 "$code"
	test -d "$local"/Kado/configuration/kado-*
	refuse out '^arg=.*?'
}

# japanese_install: with its own runtime, which then has a name of its own
japanese_install() {
	make_install "$folder/稼働"
	cp -R "$jre" "$folder/稼働/jre"
	local=$folder/ユーザー
	mkdir "$local"
}

japanese_installation() {
	japanese_install
	touch xy
	run "$folder/稼働" kado-agent.exe status 設備 'a b' '??' '@file' 'quote"in'
	equals 0 "$code"
	expect out 'vm=-Dkado.home=.*\\u7a3c\\u50cd.*'
	expect out 'vm=-Dkado.java=.*\\u7a3c\\u50cd\\bin\\kado-java.exe.*'
	expect out 'arg=\\u8a2d\\u5099.*'
	for argument in 'a b' '??' '@file' 'quote"in'; do
		expect out "arg=$argument.*"
	done
	run "$folder/稼働" kado-agentw.exe do=exit:4
	equals 4 "$code"
	run "$folder/稼働" kado-agent.exe do=crash
	grep -q EXCEPTION_ACCESS_VIOLATION "$local/Kado/kado-agent.crash.log"
}

unreadable_folder() {
	japanese_install
	rm -r "$folder/稼働/bin"
	run "$folder/稼働" kado-agent.exe status
	equals 2 "$code"
	expect err 'kado-agent: Java cannot start from this folder.*C:\\Kado\. Folder: .*稼働.*'
	run "$folder/稼働" kado-agentw.exe
	equals 2 "$code"
	watch_log >log.txt
	expect log.txt '.*Z Java cannot start from this folder.*稼働'
	expect log.txt '.*Z ends with code 2'
}

output_file() {
	settings="KADO_OUTPUT_FILE=$(windows_path "$folder/printed")" in_japanese run "$install" kado-agent.exe do=say
	expect printed '設備.*'
	test ! -s out
	settings="KADO_OUTPUT_FILE=$(windows_path "$folder/printed")" in_japanese run "$bare" kado-agent.exe
	expect printed 'kado-agent: Java ランタイムが見つかりません。.*'
}

two_areas() {
	run "$install" kado-agent.exe
	settings="KADO_JAVA_HOME=$(windows_path "$jre")" run "$bare" kado-agent.exe
	run "$install" kado-agent.exe
	equals 2 "$(find "$local/Kado/configuration" -mindepth 1 -maxdepth 1 | wc -l)"
}

damaged_cache() {
	run "$install" kado.exe
	area=$(find "$local/Kado/configuration" -mindepth 1 -type d)
	mkdir "$area.damaged" "$area.damaged/older"
	touch "$area.damaged/older/file" "$area/trace"
	run "$install" kado.exe do=exit:13
	equals 13 "$code"
	test -e "$area.damaged/trace"
	test ! -e "$area.damaged/older"
	test -z "$(ls "$area")"
	expect err 'kado: Kado failed to start\..*damaged.*'
}

workbench_restart() {
	plan exit:23 exit:24 exit:5
	run "$install" kado-workbench.exe
	equals 5 "$code"
	equals 3 "$(starts)"
}

no_restart() {
	run "$install" kado.exe do=exit:23
	equals 23 "$code"
	equals 1 "$(starts)"
}

workbench_dialog() {
	settings=KADO_NO_DIALOG= run "$bare" kado-workbench.exe &
	wait_until visible_windows '^Kado$'
	xdotool search --onlyvisible --name '^Kado$' windowfocus key Return
	wait
	expect err 'code=2.*'
}

workbench_output() {
	in_japanese run "$install" kado-workbench.exe do=say
	expect "$local/Kado/kado-workbench.out.log" '設備.*'
}

install_untouched() {
	(cd "$install" && find . -newermt 1970-01-02 -type f -exec ls -l --time-style=full-iso {} +) >after
	diff "$work/before" after
}
