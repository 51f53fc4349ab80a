; What the setup does, in order; nothing is claimed before it was verified.

!include "${PAYLOAD}"

!macro Option Name Variable
	ClearErrors
	${GetOptions} $9 "/${Name}=" ${Variable}
	${If} ${Errors}
		StrCpy ${Variable} ""
	${EndIf}
!macroend

!macro Switch Name Variable
	ClearErrors
	${GetOptions} $9 "/${Name}" $8
	${IfNot} ${Errors}
		StrCpy ${Variable} "yes"
	${EndIf}
!macroend

; All that was put into the folder; the folder itself where nothing else is in it.
!macro RemovePrograms
	SetOutPath "$TEMP"
	!insertmacro RemovePayload
	Delete "$INSTDIR\kado-agent-task.xml"
	Delete "$INSTDIR\README.txt"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR"
!macroend

Function .onInit
	!insertmacro OpenLog "kado-agent-setup.log"
	${GetParameters} $9
	${Log} "options: $9"
	!insertmacro Option EQUIPMENT $Equipment
	!insertmacro Option LOGDIR $LogFolder
	!insertmacro Option THRESHOLD $Threshold
	!insertmacro Switch ALLUSERS $AllUsers
	!insertmacro Switch TASK $Task
	!insertmacro Switch NOSTART $NoStart
	Call ChooseUsers
	${IfNot} ${Silent}
	${AndIfNot} ${FileExists} "$Configuration"
		Call SuggestSettings
	${EndIf}
FunctionEnd

; Folder and configuration, of this user or of all.
Function ChooseUsers
	ReadRegStr $0 HKLM "${UNINSTALL_KEY}" InstallLocation
	${If} $AllUsers == "yes"
		UserInfo::GetAccountType
		Pop $1
		${If} $1 != "Admin"
			${Fail} ${EXIT_NOT_ALLOWED} "$(NeedsAdministrator)"
		${EndIf}
		SetShellVarContext all
		StrCpy $2 "$PROGRAMFILES64\Kado"
		StrCpy $Configuration "$APPDATA\Kado\kado-agent.yaml"
	${Else}
		${If} $0 != ""
			${Fail} ${EXIT_NOT_ALLOWED} "$(InstalledForAll)"
		${EndIf}
		SetShellVarContext current
		ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
		StrCpy $2 "$LOCALAPPDATA\Programs\Kado"
		StrCpy $Configuration "$LOCALAPPDATA\Kado\kado-agent.yaml"
	${EndIf}
	; /D=FOLDER was taken already
	${If} $INSTDIR == ""
		StrCpy $INSTDIR $0
	${EndIf}
	${If} $INSTDIR == ""
		StrCpy $INSTDIR $2
	${EndIf}
	${If} ${FileExists} "$INSTDIR\kado-agent.yaml"
		StrCpy $Configuration "$INSTDIR\kado-agent.yaml"
	${EndIf}
	${Log} "folder: $INSTDIR, configuration: $Configuration"
FunctionEnd

Function SuggestSettings
	${If} $LogFolder == ""
		StrCpy $LogFolder "C:\KadoLogs"
	${EndIf}
	${If} $Threshold == ""
		StrCpy $Threshold "60"
	${EndIf}
FunctionEnd

Section
	AddSize ${STAGE_KIB}
	Call StopRunning
	Call ReplaceFiles
	Call VerifyFiles
	Call WriteConfiguration
	Call AddAutoStart
	Call AddStartMenu
	Call Register
	Call AddTask
	Call StartAgain
	${Log} "done"
	FileClose $LogFile
SectionEnd

Function ReplaceFiles
	ClearErrors
	${If} ${FileExists} "$INSTDIR\kado-agentw.exe"
		; bundles of the version before must not stay beside the new ones
		!insertmacro RemovePayload
	${Else}
		Call RequireEmptyFolder
	${EndIf}
	SetOutPath "$INSTDIR"
	ClearErrors
	File /r "${STAGE}/*.*"
	File "/oname=README.txt" "${README}"
	WriteUninstaller "$INSTDIR\uninstall.exe"
	${If} ${Errors}
		${Fail} ${EXIT_NOT_WRITTEN} "$(NotWritten) $INSTDIR"
	${EndIf}
	Call WriteTask
FunctionEnd

; Folders of another program, which may have the names of ours, would go with the next upgrade. Settings laid there before are welcome.
Function RequireEmptyFolder
	FindFirst $0 $1 "$INSTDIR\*.*"
	${DoWhile} $1 != ""
		${If} $1 != "."
		${AndIf} $1 != ".."
		${AndIf} $1 != "kado-agent.yaml"
			${Fail} ${EXIT_NOT_ALLOWED} "$(NotEmpty) $INSTDIR"
		${EndIf}
		FindNext $0 $1
	${Loop}
	FindClose $0
FunctionEnd

; The task, with the path of this installation in place of its placeholder.
Function WriteTask
	InitPluginsDir
	File "/oname=$PLUGINSDIR\task.xml" "${TASK}"
	ClearErrors
	FileOpen $0 "$PLUGINSDIR\task.xml" r
	FileOpen $1 "$INSTDIR\kado-agent-task.xml" w
	FileReadUTF16LE $0 $2
	FileWriteUTF16LE /BOM $1 $2
	${Do}
		FileReadUTF16LE $0 $2
		${If} ${Errors}
			${ExitDo}
		${EndIf}
		${If} $2 == "      <Command>@COMMAND@</Command>$\r$\n"
			StrCpy $2 "      <Command>$\"$INSTDIR\kado-agentw.exe$\"</Command>$\r$\n"
		${EndIf}
		FileWriteUTF16LE $1 $2
	${Loop}
	FileClose $0
	FileClose $1
FunctionEnd

; Version and size of what stands there now, read from the disk.
Function VerifyFiles
	GetDLLVersion "$INSTDIR\kado-agentw.exe" $0 $1
	IntOp $2 $0 / 0x10000
	IntOp $3 $0 & 0xFFFF
	IntOp $4 $1 / 0x10000
	FileOpen $5 "$INSTDIR\kado-agentw.exe" r
	FileSeek $5 0 END $6
	FileClose $5
	${Log} "kado-agentw.exe: version $2.$3.$4, $6 bytes"
	${If} "$2.$3.$4" != "${VERSION}"
	${OrIf} $6 != ${STARTER_BYTES}
		${Fail} ${EXIT_NOT_WRITTEN} "$(NotReplaced) $INSTDIR\kado-agentw.exe"
	${EndIf}
FunctionEnd

; Adds a setting for the agent; a backslash at the end would take the quote's meaning away.
!macro Setting Key Value
	${If} "${Value}" != ""
		StrCpy $0 "${Value}" "" -1
		${If} $0 == "\"
			StrCpy $7 '$7 --set "${Key}=${Value}\"'
		${Else}
			StrCpy $7 '$7 --set "${Key}=${Value}"'
		${EndIf}
	${EndIf}
!macroend

; By the agent itself, which keeps what a person wrote; where nothing is set it checks what is there. It proves as well that the new one starts.
Function WriteConfiguration
	StrCpy $7 ""
	!insertmacro Setting equipment $Equipment
	!insertmacro Setting log_folder $LogFolder
	!insertmacro Setting idle_threshold_seconds $Threshold
	${If} $7 == ""
	${AndIf} ${FileExists} "$Configuration"
		${RunKado} '"$INSTDIR\kado-agent.exe" config --config "$Configuration"'
	${Else}
		${IfNot} ${FileExists} "$Configuration"
			StrCpy $7 '--write "$Configuration"$7'
		${Else}
			StrCpy $7 '--config "$Configuration"$7'
		${EndIf}
		${RunKado} '"$INSTDIR\kado-agent.exe" config $7'
	${EndIf}
	${If} $LogFolder != ""
		CreateDirectory "$LogFolder"
	${EndIf}
	${If} $0 != 0
		Call RequireStart
		SetErrorLevel ${EXIT_CONFIGURATION}
		MessageBox MB_OK|MB_ICONEXCLAMATION "$(ConfigurationRefused) $Configuration$\r$\n$1" /SD IDOK
	${EndIf}
FunctionEnd

; Tells an agent that refuses its configuration, and says so in $1, from one that can't start at all.
Function RequireStart
	Push $1
	${RunKado} '"$INSTDIR\kado-agent.exe" --version'
	${If} $0 != 0
		ReadRegStr $0 HKCU "${UNINSTALL_KEY}" InstallLocation
		ReadRegStr $2 HKLM "${UNINSTALL_KEY}" InstallLocation
		${If} "$0$2" == ""
			; nothing was there before, nothing stays
			!insertmacro RemovePrograms
		${EndIf}
		${Fail} ${EXIT_NOT_STARTING} "$(NotStarting)$\r$\n$1"
	${EndIf}
	Pop $1
FunctionEnd

Function AddAutoStart
	${If} $AllUsers == "yes"
		WriteRegStr HKLM "${RUN_KEY}" "${RUN_NAME}" '"$INSTDIR\kado-agentw.exe"'
		DeleteRegValue HKCU "${RUN_KEY}" "${RUN_NAME}"
	${Else}
		WriteRegStr HKCU "${RUN_KEY}" "${RUN_NAME}" '"$INSTDIR\kado-agentw.exe"'
	${EndIf}
FunctionEnd

; In a console that stays open and understands what the agent writes.
!macro ConsoleEntry Name Verb
	CreateShortcut "$SMPROGRAMS\Kado Agent\${Name}.lnk" "$SYSDIR\cmd.exe" '/K "chcp 65001 >nul & "$INSTDIR\kado-agent.exe" ${Verb}"' "$INSTDIR\kado-agent.exe"
!macroend

Function AddStartMenu
	RMDir /r "$SMPROGRAMS\Kado Agent"
	CreateDirectory "$SMPROGRAMS\Kado Agent"
	SetOutPath "$INSTDIR"
	!insertmacro ConsoleEntry "$(CollectName)" collect
	!insertmacro ConsoleEntry "$(StatusName)" status
	StrCpy $0 "$INSTDIR\README.txt"
	${If} ${FileExists} "$INSTDIR\manual\index.html"
		StrCpy $0 "$INSTDIR\manual\index.html"
	${ElseIf} ${FileExists} "$INSTDIR\manual\*.*"
		StrCpy $0 "$INSTDIR\manual"
	${EndIf}
	CreateShortcut "$SMPROGRAMS\Kado Agent\$(ManualName).lnk" "$0"
FunctionEnd

!macro RegisterIn Root
	WriteRegStr ${Root} "${UNINSTALL_KEY}" DisplayName "Kado Agent"
	WriteRegStr ${Root} "${UNINSTALL_KEY}" DisplayVersion "${VERSION}"
	WriteRegStr ${Root} "${UNINSTALL_KEY}" Publisher "Kado"
	WriteRegStr ${Root} "${UNINSTALL_KEY}" DisplayIcon "$INSTDIR\kado-agent.exe"
	WriteRegStr ${Root} "${UNINSTALL_KEY}" InstallLocation "$INSTDIR"
	WriteRegStr ${Root} "${UNINSTALL_KEY}" UninstallString '"$INSTDIR\uninstall.exe"'
	WriteRegStr ${Root} "${UNINSTALL_KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
	WriteRegDWORD ${Root} "${UNINSTALL_KEY}" EstimatedSize ${STAGE_KIB}
	WriteRegDWORD ${Root} "${UNINSTALL_KEY}" NoModify 1
	WriteRegDWORD ${Root} "${UNINSTALL_KEY}" NoRepair 1
!macroend

; Last of all: what stands here is what an IT tool believes.
Function Register
	${If} $AllUsers == "yes"
		!insertmacro RegisterIn HKLM
	${Else}
		!insertmacro RegisterIn HKCU
	${EndIf}
FunctionEnd

Function AddTask
	${If} $Task == "yes"
		${Run} '"$SYSDIR\schtasks.exe" /Create /F /TN "${TASK_NAME}" /XML "$INSTDIR\kado-agent-task.xml"'
		${If} $0 != 0
			SetErrorLevel ${EXIT_NOT_WRITTEN}
			MessageBox MB_OK|MB_ICONEXCLAMATION "$(TaskRefused)$\r$\n$1" /SD IDOK
		${EndIf}
	${EndIf}
FunctionEnd
