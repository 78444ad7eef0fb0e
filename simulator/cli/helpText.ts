export const helpText = `GWS simulator: Genesys Web Services (API v2, voice) on your desk.

Usage: npm run simulator -- [options]

  --port N                    port of GWS (8090)
  --control-port N            port of the control API (8091)
  --host ADDRESS              address to listen on (127.0.0.1)
  --scenario none|demo        demo: calls arrive by themselves for agent jdoe (none)
  --seed N                    the same seed gives the same demo (1)
  --latency MS                how long each API request takes (0)
  --event-order before|after  CometD event before or after the HTTP answer (after)
  --csrf on|off               CSRF protection (off)
  --single-sign-on on|off     an identity provider beside GWS; the agents' passwords are good there too (off)
  --external-url URL          what the uris in payloads begin with (the address of GWS)
  --allowed-origin ORIGIN     pages of this origin may ask from a browser (CORS); * for all (none)
  --agents ready|logged-out   how the agents' devices stand at the start (ready)
  --browser-cookie on|off     off: CometD clients may do without BAYEUX_BROWSER, with Basic on each request (on)
  --same-moment-gap MS        how far apart events of one server millisecond arrive; 460 was seen (0)
  --comet-timeout MS          how long a long poll is held (30000)
  --comet-max-interval MS     how long a client may stay away before 402 (10000)
  --help                      this text

The control API explains itself at GET / on the control port; see also simulator/README.md.
Exit codes: 0 stopped, 1 could not start, 2 wrong option.`;
