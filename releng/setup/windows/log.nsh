; The log for whoever installs: what was done, in UTF-16 so that every name can be read.

!macro Log Text
	DetailPrint `${Text}`
	${If} $LogFile != ""
		FileWriteUTF16LE $LogFile `${Text}$\r$\n`
	${EndIf}
!macroend
!define Log `!insertmacro Log`

; Writes it beside the setup's temporary files, anew for each run.
!macro OpenLog Name
	StrCpy $LogPath "$TEMP\${Name}"
	FileOpen $LogFile "$LogPath" w
	FileWriteUTF16LE /BOM $LogFile "Kado Agent ${VERSION}$\r$\n"
!macroend

; Says what failed and where more stands, and ends with the code.
!macro Fail Code Text
	${Log} `${Text}`
	FileClose $LogFile
	MessageBox MB_OK|MB_ICONSTOP `${Text}$\r$\n$\r$\n$(SeeLog) $LogPath` /SD IDOK
	SetErrorLevel ${Code}
	Quit
!macroend
!define Fail `!insertmacro Fail`

; Runs a program unseen; code in $0, what it printed into the log.
!macro Run Command
	${Log} `> ${Command}`
	nsExec::ExecToStack `${Command}`
	Pop $0
	Pop $1
	${Log} `  $0 $1`
!macroend
!define Run `!insertmacro Run`
