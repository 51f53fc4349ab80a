; Ends the recorders of the installation, so that its files can be replaced, and starts one again. For setup and uninstaller.

; A program that runs can't be opened for writing. Sets $0 to the first such file; empty where there is none.
!macro ProbeFile File
	${If} $0 == ""
	${AndIf} ${FileExists} "$INSTDIR\${File}"
		ClearErrors
		FileOpen $1 "$INSTDIR\${File}" a
		${If} ${Errors}
			StrCpy $0 "$INSTDIR\${File}"
		${Else}
			FileClose $1
		${EndIf}
	${EndIf}
!macroend

!macro DefineStop Prefix
Function ${Prefix}Probe
	StrCpy $0 ""
	!insertmacro ProbeFile "kado-agentw.exe"
	!insertmacro ProbeFile "kado-agent.exe"
	!insertmacro ProbeFile "bin\kado-java.exe"
	!insertmacro ProbeFile "jre\bin\java.exe"
	!insertmacro ProbeFile "jre\bin\server\jvm.dll"
FunctionEnd

; Waits up to 4 s until nothing is locked.
Function ${Prefix}AwaitUnlocked
	Push $2
	StrCpy $2 0
	${Do}
		Call ${Prefix}Probe
		IntOp $2 $2 + 1
		${If} $0 == ""
		${OrIf} $2 > 20
			${ExitDo}
		${EndIf}
		Sleep 200
	${Loop}
	Pop $2
FunctionEnd

; As the user whose desktop it is, never as administrator or system: only there it sees the input.
Function ${Prefix}StartAgain
	UserInfo::GetName
	Pop $0
	${If} $NoStart == "yes"
	${OrIf} $0 == "SYSTEM"
		${Log} "the recorder starts with the next log-on"
	${ElseIf} $AllUsers == "yes"
		Exec '"$WINDIR\explorer.exe" "$INSTDIR\kado-agentw.exe"'
	${Else}
		Exec '"$INSTDIR\kado-agentw.exe"'
	${EndIf}
FunctionEnd

Function ${Prefix}StopRunning
	StrCpy $WasRunning ""
	${If} ${FileExists} "$INSTDIR\kado-agentw.exe"
		!insertmacro RunKado "${Prefix}" '"$INSTDIR\kado-agentw.exe" --stop'
		${If} $0 == 0
			StrCpy $WasRunning "yes"
		${EndIf}
	${EndIf}
	; a program that has ended holds its file a moment longer
	Call ${Prefix}AwaitUnlocked
	${If} $0 != ""
		; one that was started in a console
		!insertmacro RunKado "${Prefix}" '"$INSTDIR\kado-agent.exe" stop'
		Call ${Prefix}AwaitUnlocked
	${EndIf}
	${If} $0 != ""
		StrCpy $2 $0
		${If} $WasRunning == "yes"
			; recording goes on, with what is there
			Call ${Prefix}StartAgain
		${EndIf}
		${Fail} ${EXIT_LOCKED} "$(Locked) $2"
	${EndIf}
FunctionEnd
!macroend

!insertmacro DefineStop ""
!insertmacro DefineStop "un."
