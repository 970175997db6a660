package org.dirigent.testkit.mail;

import java.nio.file.Path;
import java.util.List;

/// What Postfix and Dovecot are told: everything of theirs lies in one folder.
///
/// @param introspection where Dovecot asks whether an access token is good; with a password if
// empty
record Configuration(Path home, int imap, int smtp, int lmtp, String introspection) {

  /// Every address of the two domains is a mailbox with one password; those in the file `full` have
  /// no room left.
  String dovecot() {
    return """
        base_dir = %1$s/run
        state_dir = %1$s/run
        log_path = %1$s/dovecot.log
        protocols = imap lmtp
        ssl = no
        disable_plaintext_auth = no
        listen = 127.0.0.1
        first_valid_uid = 1
        mail_location = maildir:%1$s/mails/%%u
        recipient_delimiter = +
        mail_plugins = quota
        mail_max_userip_connections = 100
        plugin {
          quota = maildir:room
        }
        auth_mechanisms = %4$s
        passdb {
          driver = %5$s
        }
        userdb {
          driver = passwd-file
          args = username_format=%%u %1$s/conf/full
        }
        userdb {
          driver = static
          args = uid=mail gid=mail home=%1$s/mails/%%u allow_all_users=yes
        }
        service imap-login {
          inet_listener imap {
            port = %2$d
          }
          inet_listener imaps {
            port = 0
          }
        }
        service auth {
          unix_listener %1$s/run/submission {
            mode = 0666
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = %3$d
          }
        }
        """
        .formatted(
            home,
            imap,
            lmtp,
            introspection.isEmpty() ? "plain" : "xoauth2",
            introspection.isEmpty()
                ? "static\n  args = password=secret"
                : "oauth2\n  args = %s/conf/tokens".formatted(home));
  }

  /// How Dovecot asks about a token (RFC 7662).
  String tokens() {
    return """
        introspection_url = %s
        introspection_mode = post
        active_attribute = active
        active_value = true
        username_attribute = username
        """
        .formatted(introspection);
  }

  /// A line of the file `full`.
  String withoutRoom(String address) {
    return "%s::mail:mail::%s/mails/%s::userdb_quota_rule=*:bytes=1%n"
        .formatted(address, home, address);
  }

  String postfix() {
    return """
        compatibility_level = 3.6
        queue_directory = %1$s/queue
        data_directory = %1$s/data
        maillog_file = %1$s/postfix.log
        maillog_file_prefixes = %1$s
        myhostname = relay.shop.example
        mydestination =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks = 127.0.0.0/8
        virtual_mailbox_domains = shop.example, customer.example
        virtual_transport = lmtp:inet:127.0.0.1:%2$d
        recipient_delimiter = +
        smtpd_recipient_restrictions = permit_mynetworks, reject
        smtpd_peername_lookup = no
        line_length_limit = 16384
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = %1$s/run/submission
        """
        .formatted(home, lmtp);
  }

  String services() {
    var names =
        List.of(
            "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup",
            "qmgr unix n - n 300 1 qmgr", "rewrite unix - - n - - trivial-rewrite",
            "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce",
            "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify",
            "proxymap unix - - n - - proxymap", "smtp unix - - n - - smtp",
            "relay unix - - n - - smtp", "error unix - - n - - error",
            "retry unix - - n - - error", "discard unix - - n - - discard",
            "virtual unix - n n - - virtual", "lmtp unix - - n - - lmtp",
            "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache",
            "tlsmgr unix - - n 1000? 1 tlsmgr", "postlog unix-dgram n - n - 1 postlogd");
    return smtp + " inet n - n - - smtpd\n" + String.join("\n", names) + "\n";
  }
}
