@echo off
rem SPDX-License-Identifier: EPL-2.0
rem RBcast, the command line, on Windows. It needs a Java 17 or newer: that in JAVA_HOME, or the one on the PATH.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" --version >nul 2>&1
if errorlevel 1 goto missing
"%JAVA%" -XX:+UseSerialGC -Xlog:disable -jar "%~dp0..\lib\rbcast.jar" %*
exit /b %ERRORLEVEL%
:missing
echo rbcast: this needs Java 17 or newer, and found none: please install one, or name its folder in JAVA_HOME. 1>&2
exit /b 4
