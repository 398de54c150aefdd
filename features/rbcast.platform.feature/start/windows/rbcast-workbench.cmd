@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts the workbench with the Java in JAVA_HOME, or the one on the PATH: 17 or newer.
rem There is no native launcher in Maven Central, so this does what one does: it starts again when it is asked to.
setlocal
set JAVA=javaw
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\javaw
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%~fJ
:again
"%JAVA%" "@%~dp0jvm.options" -jar "%LAUNCHER%" %*
if %ERRORLEVEL% EQU 23 goto again
if %ERRORLEVEL% EQU 24 goto again
exit /b %ERRORLEVEL%
