// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import java.util.List;
import java.util.stream.Stream;

/** Texts that do harm where a text becomes markup, a command, a query, a formula, or a line of its own. */
final class HostileTexts {
    /** No line of any answer, protocol or log may begin with this: it only follows line breaks. */
    static final String LINE = "INJECTED-LINE";
    private static final List<String> HARMFUL = List.of(
            // Markup and scripts
            "<script>document.title='INJECTED'</script>", "\"><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
            "javascript:alert(1)", "';alert(1)//", "</textarea><script>alert(1)</script>", "&lt;script&gt;",
            "]]><!--", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            // Expressions of Faces, of templates and of loggers
            "#{facesContext.externalContext.response.reset()}", "${7*7}", "{{7*7}}", "%{7*7}",
            "${jndi:ldap://127.0.0.1/a}",
            "${env:ADMIN_TOKEN}",
            // SQL and Lua
            "' or '1'='1", "'; drop table caller_ids; --", "\\'; select pg_sleep(10); --", "1 union select null--",
            "$$; commit; $$", "'||pg_sleep(10)||'", "]] redis.call('flushall') --",
            // Shells, Asterisk
            "$(id)", "`id`", "; id", "| id", "&& id", "${SHELL(id)}", "${SYSTEM(id)}", "x,Set(CALLERID(num)=1)",
            "\\\"; HANGUP",
            // Formulas
            "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1",
            // Paths
            "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "file:///etc/passwd", "/dev/tcp/127.0.0.1/1",
            // Formats and encodings
            "%s%s%s%n", "{0}{1}", "%00", "%u0041", "\u0000", "\u202e0123456789", "\ufeff", "\u200b\u200d",
            "\ud83d\ude00",
            "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660", "\uff11\uff12\uff13", "I\u0307\u0131\u017f",
            "\u001b[2J\u001b]0;x\u0007",
            // Numbers and nothing
            "NaN", "1e309", "-0", "99999999999999999999", "null", "undefined", "true", "[]", "{}", "\"", "\\", " ",
            "x".repeat(5_000));
    private static final List<String> LINE_BREAKS = List.of("\n", "\r\n", "\r", "\u0085", "\u2028", "\u000b", "\u000c");

    private HostileTexts() {}

    /** Each text alone and behind a harmless one, and every kind of line break in front of some of them. */
    static List<String> all() {
        Stream<String> behind = HARMFUL.stream().map(text -> "sales" + text);
        Stream<String> inLines = LINE_BREAKS.stream()
                .flatMap(lineBreak -> HARMFUL.stream().limit(10).map(text -> "a" + lineBreak + LINE + " " + text));
        return Stream.of(HARMFUL.stream(), behind, inLines).flatMap(texts -> texts).distinct().toList();
    }
}
