// The stream under a connection to the embedded database.
import net from 'node:net';

/**
 * A connection that sends what one turn of the event loop wrote as one packet: a system call costs more than a statement.
 * Two turns of the check phase are waited for, since the driver itself puts small messages off by one.
 */
export function gatheringSocket(place: { readonly path: string } | { readonly host: string; readonly port: number }): net.Socket {
  const socket = net.connect(place);
  const write = socket.write.bind(socket) as (...args: readonly unknown[]) => boolean;
  let gathering = false;
  const send = (): void => {
    gathering = false;
    socket.uncork();
  };
  socket.write = (...args: readonly unknown[]): boolean => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      setImmediate(setImmediate, send);
    }
    return write(...args);
  };
  return socket;
}
