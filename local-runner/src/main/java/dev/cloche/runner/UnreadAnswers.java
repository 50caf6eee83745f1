package dev.cloche.runner;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Counts what is written to one client and has not gone out yet as taken from the room of bodies.
 *
 * <p>To be the last that a write passes on its way out: above, a write counts as done when it is
 * queued.
 */
final class UnreadAnswers extends ChannelOutboundHandlerAdapter {

  private final BodyRoom room;

  UnreadAnswers(BodyRoom room) {
    this.room = room;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    var watched = promise;
    if (message instanceof ByteBuf bytes) {
      BodyRoom.Share share = room.occupy(bytes.readableBytes());
      watched = promise.unvoid().addListener(done -> share.close());
    }
    var unused = context.write(message, watched);
  }
}
