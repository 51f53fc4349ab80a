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

; Runs a program of Windows unseen; code in $0, what it printed in $1 and into the log.
!macro Run Command
	${Log} `> ${Command}`
	nsExec::ExecToStack /OEM `${Command}`
	Pop $0
	Pop $1
	${Log} `  $0 $1`
!macroend
!define Run `!insertmacro Run`

; Runs a program of Kado unseen; code in $0, what it printed in $1 and into the log. It prints UTF-8, which would not survive a pipe to here.
!macro RunKado Prefix Command
	${Log} `> ${Command}`
	InitPluginsDir
	Delete "$PLUGINSDIR\printed.txt"
	System::Call 'kernel32::SetEnvironmentVariable(t "KADO_OUTPUT_FILE", t "$PLUGINSDIR\printed.txt")'
	nsExec::Exec `${Command}`
	Pop $0
	System::Call 'kernel32::SetEnvironmentVariable(t "KADO_OUTPUT_FILE", p 0)'
	Call ${Prefix}ReadPrinted
	${Log} `  $0 $1`
!macroend
!define RunKado `!insertmacro RunKado ""`

!macro DefineReadPrinted Prefix
; Sets $1 to the text of printed.txt, which is UTF-8, as far as it fits.
Function ${Prefix}ReadPrinted
	StrCpy $1 ""
	ClearErrors
	FileOpen $R0 "$PLUGINSDIR\printed.txt" r
	${If} ${Errors}
		Return
	${EndIf}
	System::Alloc 4096
	Pop $R1
	System::Call 'kernel32::ReadFile(p R0, p R1, i 4096, *i .R2, p 0)'
	; no more characters than bytes; one place is for the end
	IntOp $R3 ${NSIS_MAX_STRLEN} - 1
	${If} $R2 > $R3
		StrCpy $R2 $R3
	${EndIf}
	System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p R1, i R2, w .r1, i ${NSIS_MAX_STRLEN}) i .R3'
	StrCpy $1 $1 $R3
	System::Free $R1
	FileClose $R0
FunctionEnd
!macroend

!insertmacro DefineReadPrinted ""
!insertmacro DefineReadPrinted "un."
