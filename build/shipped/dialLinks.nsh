; What dialLinkRegistry.mjs says, for the NSIS installer: a person can choose Wrapkey for links to numbers, and no default
; is changed.

!macro customInstall
  WriteRegStr HKLM "Software\Classes\Wrapkey.Link" "" 'URL:Wrapkey'
  WriteRegStr HKLM "Software\Classes\Wrapkey.Link" "URL Protocol" ''
  WriteRegStr HKLM "Software\Classes\Wrapkey.Link\DefaultIcon" "" '$INSTDIR\${APP_EXECUTABLE_FILENAME},0'
  WriteRegStr HKLM "Software\Classes\Wrapkey.Link\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
  WriteRegStr HKLM "Software\Classes\wrapkey" "" 'URL:Wrapkey'
  WriteRegStr HKLM "Software\Classes\wrapkey" "URL Protocol" ''
  WriteRegStr HKLM "Software\Classes\wrapkey\DefaultIcon" "" '$INSTDIR\${APP_EXECUTABLE_FILENAME},0'
  WriteRegStr HKLM "Software\Classes\wrapkey\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
  WriteRegStr HKLM "Software\Wrapkey\Capabilities" "ApplicationName" 'Wrapkey'
  WriteRegStr HKLM "Software\Wrapkey\Capabilities" "ApplicationDescription" 'Shows numbers of links, and calls them on request'
  WriteRegStr HKLM "Software\Wrapkey\Capabilities\URLAssociations" "tel" 'Wrapkey.Link'
  WriteRegStr HKLM "Software\Wrapkey\Capabilities\URLAssociations" "callto" 'Wrapkey.Link'
  WriteRegStr HKLM "Software\Wrapkey\Capabilities\URLAssociations" "sip" 'Wrapkey.Link'
  WriteRegStr HKLM "Software\Wrapkey\Capabilities\URLAssociations" "wrapkey" 'Wrapkey.Link'
  WriteRegStr HKLM "Software\RegisteredApplications" "Wrapkey" 'Software\Wrapkey\Capabilities'
!macroend

!macro customUnInstall
  DeleteRegKey HKLM "Software\Classes\Wrapkey.Link"
  DeleteRegKey HKLM "Software\Classes\wrapkey"
  DeleteRegKey HKLM "Software\Wrapkey\Capabilities"
  DeleteRegKey /ifempty HKLM "Software\Wrapkey"
  DeleteRegValue HKLM "Software\RegisteredApplications" "Wrapkey"
!macroend
